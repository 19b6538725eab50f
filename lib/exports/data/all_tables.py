"""All tables as files: CSV, Parquet, JSON, or one workbook."""

import io
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import pandas as pd

from lib.wording import escape
from lib.exports.data.csv import csv_bytes, safe
from lib.exports.whole import put
from lib.exports.zipped import UNDATED, without_dates
from lib.tables import Tables

# Texts stay texts: none becomes a formula, a number or a link.
PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
         "strings_to_numbers": False}  # fmt: skip


def _parquet(frame: pd.DataFrame) -> bytes:
    return frame.to_parquet(None, index=False)


def _json(frame: pd.DataFrame) -> bytes:
    text = frame.to_json(
        None, orient="records", date_format="iso", date_unit="s", force_ascii=False, indent=1
    )
    return str(text).encode()


def _each(writer: Callable[[pd.DataFrame], bytes], ending: str) -> Callable:
    def files(tables: Tables) -> Iterable[tuple[str, bytes]]:
        return ((f"{name}.{ending}", writer(frame)) for name, frame in tables.items())

    return files


def _as_of(tables: Tables) -> datetime:
    """The last day of publication: a workbook is dated, but no clock is read."""
    last = tables.articles["published"].max()
    return datetime(*UNDATED) if pd.isna(last) else last.to_pydatetime()


def _workbook(tables: Tables) -> Iterable[tuple[str, bytes]]:
    content = io.BytesIO()
    with pd.ExcelWriter(content, engine="xlsxwriter", engine_kwargs={"options": PLAIN}) as book:
        book.book.set_properties({"created": _as_of(tables)})
        for name, frame in tables.items():
            _clean(frame).to_excel(book, sheet_name=name, index=False, freeze_panes=(1, 0))
    yield "tables.xlsx", without_dates(content.getvalue())


def _clean(frame: pd.DataFrame) -> pd.DataFrame:
    """Texts without the control characters that XML cannot hold."""
    texts = safe(frame)
    columns = {
        name: texts[name].map(escape.xml, na_action="ignore").astype("string")
        for name in texts.columns
        if pd.api.types.is_string_dtype(texts[name])
    }
    return texts.assign(**columns)


WRITERS: dict[str, Callable[[Tables], Iterable[tuple[str, bytes]]]] = {
    "csv": _each(csv_bytes, "csv"),
    "parquet": _each(_parquet, "parquet"),
    "json": _each(_json, "json"),
    "xlsx": _workbook,
}


def write(tables: Tables, folder: Path, form: str) -> list[Path]:
    """The files written into the folder: all of them or, with OSError, none.

    The folder is created if it is missing. `form` is one of WRITERS; KeyError otherwise.
    """
    contents = WRITERS[form](tables)
    folder.mkdir(parents=True, exist_ok=True)
    return put((folder / name, content) for name, content in contents)
