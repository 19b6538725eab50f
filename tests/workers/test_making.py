"""Orders made into files."""

from datetime import date
from pathlib import Path

import pytest

from lib.exports.edition import edition
from lib.exports.formats import FORMATS
from lib.exports.sheet.framing import PAPER
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import exhibit
from lib.views.context import Context
from lib.workers.making import CHANGED, NOTHING, Opened, made
from lib.workers.orders import NotMade, PackOrder, Step, ViewOrder
from tests.workers.asking import IMPRINT, pack_order, seen, view_order


def _silent(step: Step) -> None:
    del step


@pytest.mark.parametrize("form", ["html", "pdf", "pptx", "xlsx"])
def test_a_file_is_the_one_that_the_page_itself_would_make(context: Context, form: str) -> None:
    paper = context.looking(PAPER)
    shown = exhibit("weekly", paper, Options())
    assert shown
    expected = FORMATS[form].write(shown, paper, edition(shown, paper, IMPRINT))
    assert made(view_order(form), Opened(), _silent)[0] == expected


def test_the_filters_of_the_order_count_whatever_was_made_before() -> None:
    opened, narrow = Opened(), Selection(start=date(2031, 3, 7))
    whole = made(view_order("csv"), opened, _silent)[0]
    order = ViewOrder(seen(selection=narrow), IMPRINT, "weekly", Options(), "csv")
    assert made(order, opened, _silent)[0] != whole
    assert made(view_order("csv"), opened, _silent)[0] == whole


def test_a_corpus_that_has_changed_meanwhile_is_noticed(folder: Path) -> None:
    order, opened = view_order(folder=folder), Opened()
    made(order, opened, _silent)
    (folder / "events.csv").touch()
    with pytest.raises(NotMade, match=CHANGED):
        made(order, opened, _silent)
    assert made(view_order(folder=folder), opened, _silent)[0]


def test_a_pack_states_its_steps_and_what_is_missing() -> None:
    steps: list[Step] = []
    content, missing = made(pack_order("weekly", "contested"), Opened(), steps.append)
    assert content.startswith(b"PK")
    assert missing == ("What is contested",)
    assert [step.label for step in steps] == [
        "Reading the corpus",
        "Reported events by week, group and who reports",
        "What is contested",
        "Writing PowerPoint",
    ]


def test_a_pack_without_anything_to_show_is_not_made() -> None:
    nothing = seen(selection=Selection(date(1950, 1, 1), date(1950, 1, 2)))
    order = PackOrder(nothing, IMPRINT, pack_order("weekly").plan, "pptx")
    with pytest.raises(NotMade, match=NOTHING):
        made(order, Opened(), _silent)


def test_a_template_that_is_none_is_reported() -> None:
    order = PackOrder(seen(), IMPRINT, pack_order("weekly").plan, "pptx", b"no template")
    with pytest.raises(NotMade, match="template"):
        made(order, Opened(), _silent)
