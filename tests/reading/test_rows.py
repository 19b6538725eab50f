"""CSV files (lib/corpus/rows.py): columns by their names, rows with something in them."""

from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import add_line, the_problem

HEADER = "id,name,alt_names,kind,country,admin1,within,lat,lon,geo_precision,border_km,source,note"


def _header(folder: Path, old: str, new: str, file: str = "places.csv") -> None:
    path = folder / file
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    assert old in first
    path.write_text(f"{first.replace(old, new)}\n{rest}", encoding="utf-8")


def _positions(folder: Path) -> int:
    return sum(place.lat is not None for place in load(folder).places)


@pytest.mark.parametrize(
    "names", ["Lat,Lon", " lat , lon ", "latitude,longitude", "LAT,Long", "\u200blat,lng\xa0"]
)
def test_a_column_is_known_by_other_spellings(folder: Path, names: str) -> None:
    _header(folder, "lat,lon", names)
    assert load(folder).problems == ()
    assert _positions(folder) == 4


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("places.csv", "geo_precision", "Geo precision"),
        ("places.csv", "border_km", "Border-KM"),
        ("events.csv", "places", "Places"),
        ("events.csv", "in_response_to", "in response to"),
        ("parties.csv", "bloc", " Bloc"),
        ("parties.csv", "id,name", "ID,Name"),
    ],
)
def test_capitals_and_blanks_cost_no_column(folder: Path, file: str, old: str, new: str) -> None:
    before = load(folder)
    _header(folder, old, new, file)
    after = load(folder)
    assert after.problems == ()
    assert (after.events, after.parties, after.places) == (
        before.events,
        before.parties,
        before.places,
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("places.csv", "border_km", "boder_km"),
        ("events.csv", "actor", "actors"),
        ("parties.csv", "parent", "partent"),
    ],
)
def test_a_misspelt_column_is_reported(folder: Path, file: str, old: str, new: str) -> None:
    _header(folder, old, new, file)
    problem = the_problem(folder)
    assert problem.message == f"the column '{new}' is not known"
    assert (problem.where, problem.hint) == ("line 1", f"did you mean '{old}'?")


@pytest.mark.parametrize("name", ["remarks", "status", "names", "Anna's notes", ""])
def test_a_column_of_the_annotators_own_is_passed_over(folder: Path, name: str) -> None:
    _header(folder, "note", f"note,{name}")
    assert load(folder).problems == ()


@pytest.mark.parametrize("again", ["lat", "Lat", "latitude"])
def test_a_repeated_column_is_reported_and_the_first_one_counts(folder: Path, again: str) -> None:
    _header(folder, "note", again)
    problem = the_problem(folder)
    assert problem.message == f"the column '{again}' appears twice"
    assert problem.hint == "the first one counts"
    assert _positions(folder) == 4


@pytest.mark.parametrize("file", ["events.csv", "parties.csv", "places.csv"])
@pytest.mark.parametrize("row", [",,,,,,,,,,,,", "", "  ,\t, ", "\xa0", '" ","\t"', ",\u200b"])
def test_rows_without_a_filled_cell_are_skipped(folder: Path, file: str, row: str) -> None:
    for _ in range(20):
        add_line(folder, file, row)
    add_line(folder, file, "," * 40)
    assert load(folder).problems == ()


def test_blank_lines_may_precede_the_columns(folder: Path) -> None:
    path = folder / "parties.csv"
    path.write_text(f",,\n\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert load(folder).problems == ()


def test_a_row_with_one_filled_cell_is_reported(folder: Path) -> None:
    add_line(folder, "parties.csv", ",,,x,,")
    assert {problem.where for problem in load(folder).problems} == {"line 9 › id", "line 9 › name"}


@pytest.mark.parametrize(
    ("separator", "word"), [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")]
)
@pytest.mark.parametrize("mark", ["", '"'])
def test_another_separator_is_reported_by_its_name(
    folder: Path, separator: str, word: str, mark: str
) -> None:
    header = separator.join(f"{mark}{name}{mark}" for name in HEADER.split(","))
    (folder / "places.csv").write_text(f"{header}\nvell{separator}Vell\n", encoding="utf-8")
    first = load(folder).problems[0]
    assert first.message == f"the columns are separated by {word}, not by commas"
    assert "save the file with commas, as CSV" in first.hint


def test_a_line_for_excel_before_the_columns_is_reported(folder: Path) -> None:
    path = folder / "places.csv"
    path.write_text(f"sep=,\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert load(folder).problems[0].message == "the first line, 'sep=,', does not name the columns"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_excels_unicode_text_is_reported(folder: Path, encoding: str) -> None:
    text = HEADER.replace(",", "\t") + "\nvell\tVell\n"
    (folder / "places.csv").write_bytes(text.encode(encoding))
    first = load(folder).problems[0]
    assert first.message in (
        "the file is in UTF-16, not in UTF-8",
        "the file is in UTF-32, not in UTF-8",
        "the first line contains NUL bytes",
    )
    assert "commas" in first.hint


def test_an_unclosed_quotation_mark_costs_only_what_it_swallows(folder: Path) -> None:
    path = folder / "parties.csv"
    path.write_text(path.read_text(encoding="utf-8") + 'x,"Open,,,,\n' + "y,Y,,,,\n" * 3)
    assert "unexpected end of data" in the_problem(folder).message
    assert len(load(folder).parties) == 7
