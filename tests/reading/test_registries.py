"""events.csv, parties.csv and places.csv: what is sound stays, the rest is told."""

from pathlib import Path

import pytest

from lib.corpus import load
from lib.model import Problem
from tests.reading.breaking import add_line, the_problem


def test_a_missing_column_is_reported(folder: Path) -> None:
    (folder / "parties.csv").write_text("id,kind\nnorrland,state\n")
    expected = Problem(
        "parties.csv",
        "line 1",
        "the column 'name' is missing",
        "the first line names the columns, including id, name",
    )
    assert expected in load(folder).problems


def test_an_empty_file_lacks_its_first_column(folder: Path) -> None:
    (folder / "places.csv").write_text("")
    assert "the column 'id' is missing" in {problem.message for problem in load(folder).problems}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("crew,Crew,armed_group,a,,,,x", "the row has 8 cells, the first line 6"),
        ("crew,Cr\0ew,armed_group,a,,", "the row contains a NUL byte"),
        ('crew,"Crew" (armed),armed_group,a,,', "this is not CSV: ',' expected after '\"'"),
        ('crew,"Crew,armed_group,a,,', "this is not CSV: unexpected end of data"),
        ("Crew,Crew,armed_group,a,,", "'Crew' is not a valid id"),
        (",Crew,armed_group,a,,", "this field is missing"),
        ("convoys,Crew,armed_group,a,,", "the id 'convoys' appears twice"),
    ],
)
def test_a_bad_row_costs_only_itself(folder: Path, line: str, message: str) -> None:
    add_line(folder, "parties.csv", line)
    problem = the_problem(folder)
    assert message == problem.message
    assert problem.where.startswith("line 9")
    assert len(load(folder).parties) == 7


def test_the_rows_after_a_bad_one_stay(folder: Path) -> None:
    [add_line(folder, "parties.csv", line) for line in ('a,"A" B,,,,', "b,B,,,,")]
    assert load(folder).parties[-1].id == "b"


def test_the_first_of_two_rows_with_one_id_counts(folder: Path) -> None:
    add_line(folder, "parties.csv", "convoys,Other convoys,armed_group,a,,")
    names = {party.id: party.name for party in load(folder).parties}
    assert names["convoys"] == "Norrland convoys"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_line_endings_of_every_system_are_read(folder: Path, ending: str) -> None:
    path = folder / "parties.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", ending.encode()))
    assert load(folder).problems == ()


def test_a_header_that_is_not_csv_is_reported(folder: Path) -> None:
    (folder / "places.csv").write_text('"' + "x" * 200_000)
    problems = {problem.file: problem.message for problem in load(folder).problems}
    assert problems["places.csv"] == "a cell is too long: more than 131,072 characters"


def test_a_registry_in_latin_1_is_reported(folder: Path) -> None:
    (folder / "places.csv").write_bytes("id,name\nvell,Véll\n".encode("latin-1"))
    messages = {problem.message for problem in load(folder).problems}
    assert "the file is not in UTF-8 (byte 0xE9)" in messages


def test_a_byte_order_mark_is_passed_over(folder: Path) -> None:
    path = folder / "events.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(folder).problems == ()


def test_an_event_that_ends_before_it_starts_is_reported(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-20,2031-03-19,1,,,,,,,Something happened.,")
    expected = Problem(
        "events.csv", "line 6", "end is before start", "swap them, or leave end empty"
    )
    assert expected == the_problem(folder)


@pytest.mark.parametrize(
    ("cells", "where", "message"),
    [
        ("-95,20,1", "line 7 › lat", "'-95' is too small"),
        ("10,181,1", "line 7 › lon", "'181' is too large"),
        ("north,20,1", "line 7 › lat", "'north' is not a number"),
        ("10,20,4", "line 7 › geo_precision", "'4' is too large"),
        ("10,,1", "line 7", "lat and lon must be given together or not at all"),
    ],
)
def test_an_invalid_position_is_reported(
    folder: Path, cells: str, where: str, message: str
) -> None:
    add_line(folder, "places.csv", f"far,Far,,town,,,{cells},,,")
    problem = the_problem(folder)
    assert (where, message) == (problem.where, problem.message)


def test_an_unknown_event_type_is_reported_with_the_nearest(folder: Path) -> None:
    add_line(folder, "events.csv", "x,armed_clashes,2031-03-20,,1,,,,,,,Something happened.,")
    assert the_problem(folder).hint.startswith("did you mean 'armed_clash'?")


def test_a_place_may_lack_its_position(folder: Path) -> None:
    places = {place.id: place for place in load(folder).places}
    assert places["deep-cove"].lat is None


def test_other_spellings_are_a_list(folder: Path) -> None:
    places = {place.id: place for place in load(folder).places}
    assert places["vell"].alt_names == ("Port Vell", "Véll", "فيل")


def test_a_rows_own_fault_comes_before_those_of_rows_that_refer_to_it(folder: Path) -> None:
    registry = folder / "places.csv"
    registry.write_text(registry.read_text(encoding="utf-8").replace("11.0,", "eleven,"))
    files = [problem.file for problem in load(folder).problems]
    assert (files[0], "events.csv" in files) == ("places.csv", True)


@pytest.mark.parametrize("name", ["events (1).csv", "events.csv.txt", "event.csv", "events.xlsx"])
def test_a_registry_under_another_name_is_named(folder: Path, name: str) -> None:
    (folder / "events.csv").rename(folder / name)
    problem = load(folder).problems[0]
    assert problem.message == "the file is missing"
    assert problem.hint == f"rename {name!r} to events.csv"
