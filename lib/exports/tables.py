"""All tables as files: CSV, Parquet, JSON, or one workbook."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

from lib import escape
from lib.exports.csv import csv_bytes, safe
from lib.tables import Tables


def _csv(frame: pd.DataFrame, path: Path) -> None:
    path.write_bytes(csv_bytes(frame))


def _parquet(frame: pd.DataFrame, path: Path) -> None:
    frame.to_parquet(path, index=False)


def _json(frame: pd.DataFrame, path: Path) -> None:
    frame.to_json(path, orient="records", date_format="iso", date_unit="s", force_ascii=False,
                  indent=1)  # fmt: skip


def _each(writer: Callable[[pd.DataFrame, Path], None], ending: str) -> Callable:
    def files(tables: Tables, folder: Path) -> Iterable[Path]:
        for name, frame in tables.items():
            path = folder / f"{name}.{ending}"
            writer(frame, path)
            yield path

    return files


def _workbook(tables: Tables, folder: Path) -> Iterable[Path]:
    path = folder / "tables.xlsx"
    with pd.ExcelWriter(path, engine="openpyxl") as book:
        for name, frame in tables.items():
            _clean(frame).to_excel(book, sheet_name=name, index=False, freeze_panes=(1, 0))
    yield path


def _clean(frame: pd.DataFrame) -> pd.DataFrame:
    """Texts without the control characters that XML cannot hold."""
    texts = safe(frame)
    columns = {
        name: texts[name].map(escape.xml, na_action="ignore").astype("string")
        for name in texts.columns
        if pd.api.types.is_string_dtype(texts[name])
    }
    return texts.assign(**columns)


WRITERS: dict[str, Callable[[Tables, Path], Iterable[Path]]] = {
    "csv": _each(_csv, "csv"),
    "parquet": _each(_parquet, "parquet"),
    "json": _each(_json, "json"),
    "xlsx": _workbook,
}


def write(tables: Tables, folder: Path, form: str) -> list[Path]:
    """The files that were written into the folder, which is made where it is missing.

    `form` is one of WRITERS; KeyError otherwise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return list(WRITERS[form](tables, folder))
