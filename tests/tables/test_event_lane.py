"""events.csv read by column gives the events and problems of reading it row by row."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.corpus.event_columns import EventColumns
from lib.corpus.parsing import Findings
from lib.corpus.registries import by_row
from lib.model import Event
from lib.tables.plain import events_of
from tests.paths import DATA, TINY
from tests.reading.breaking import add_line
from tests.tables.test_opened import same

HEAD = "id,name,type,start,end,actor,summary\n"
CELLS = st.sampled_from(
    [
        "", " ", "a", "b", "ied", "arrest", "2031-03-04", "2031-03-05", "2031-02-30", "x;y", "x; y",
        '"a,b"', '"a""b"', 'a"b', '"a"b', '""', '"a\nb"', '"a', " a", "\u200b", "\0", "\r", "é",
    ]
)  # fmt: skip
SOUND = "a,,ied,2031-03-04,,x,Bang\n"


def _alike(text: str) -> None:
    """Fails unless both ways give the same events and problems."""
    rows, columns = Findings("events.csv"), Findings("events.csv")
    expected = by_row(Event, text, rows)
    found = events_of(Event, text, columns)
    assert list(found.items()) == list(expected.items())
    assert columns == rows


@given(st.lists(st.lists(CELLS, min_size=5, max_size=8).map(",".join)).map("\n".join))
@example('b,"A ""name""\nof two lines",ied,2031-03-04,2031-03-05,x; y,Bang')
@example("b, ,ied,2031-03-04,2031-03-03,,Bang")
@example('b,""a,ied,2031-03-04,,,Bang')
@example("\n\r\nb,a,ied,2031-03-04,,,Bang\r\n")
@example(f"{'b' * 200},a,ied,2031-03-04,,,Bang")
def test_any_rows_are_read_the_same(rows: str) -> None:
    _alike(f"{HEAD}{SOUND}{rows}\n")


@given(st.builds("b,{},{},2031-03-04,{},{},Bang".format, *[CELLS] * 4))
def test_any_cells_of_a_row_are_read_the_same(row: str) -> None:
    _alike(f"{HEAD}{SOUND}{row}\n")


@pytest.mark.parametrize("folder", [TINY, DATA], ids=["tiny", "shipped"])
def test_every_event_of_a_sound_corpus_is_plain(folder: Path) -> None:
    text = (folder / "events.csv").read_text(encoding="utf-8")
    assert isinstance(events_of(Event, text, Findings("events.csv")), EventColumns)


@pytest.mark.parametrize(
    "head",
    ["id,type,start", "id,type,start,summary,id", "id,type,start,sumary,summary", '"id",type,start,'
     "summary", "note,id,type,start,summary", " ID ,Type,start,summary", ""],
)  # fmt: skip
def test_any_first_line_is_read_the_same(folder: Path, head: str) -> None:
    (folder / "events.csv").write_text(f"{head}\na,ied,2031-03-04,Bang,a\n", encoding="utf-8")
    same(folder)


@pytest.mark.parametrize(
    "line",
    [
        "{},ied,2031-03-04,,1,convoys;nobody,,rocket,,,,Bang,",
        "{},ied,2031-03-04,,1,convoys,convoys,rocket,vell;vell,,,Bang,",
        "{},ied,2031-03-04,2031-09-04,3,convoys,,,vell,,,Bang,ftp://example.org",
        "{0},ied,2031-03-04,,2,,,,,{0},,Bang,",
        "{},ied,2031-01-04,,1,,,,vel,2031-03-10-ankerholm-drone-attack,,Bang,",
        "{},ied,1931-01-04,,1,,,,vell,,,Bang,",
    ],
)
def test_what_does_not_fit_in_an_event_is_reported_alike(folder: Path, line: str) -> None:
    add_line(folder, "events.csv", line.format("2031-03-05-b"))
    same(folder)


def test_names_that_events_share_are_reported_alike(folder: Path) -> None:
    names = {"a": "Name", "b": "Name", "c": "n" * 60, "d": "Name "}
    rows = [f"{event},{name},ied,2031-03-05,Bang" for event, name in names.items()]
    text = "\n".join(["id,name,type,start,summary", *rows])
    (folder / "events.csv").write_text(text, encoding="utf-8")
    same(folder)
