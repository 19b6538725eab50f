"""Results are made once for all readers, and only as many are kept as there is room for."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Event

import pandas as pd
import pytest

from lib.analyses import changes, positions, totals
from lib.exports.sheet.framing import PAPER
from lib.exports.webpage import html
from lib.look.style import DARK
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import Tables
from lib.views import attack_counts, live_map, overview, strike_map, turns
from lib.views import changes as news
from lib.views.catalogue import VIEWS, exhibit
from lib.views.context import Context
from lib.views.memory import MOST_BYTES, Memory, most_bytes, remembered
from lib.views.running_total import ENVELOPE, NONE
from tests.exports.making import stated


def frame(rows: int) -> pd.DataFrame:
    return pd.DataFrame({"number": range(rows)})


def fresh(context: Context) -> Context:
    """The context with nothing computed yet."""
    return replace(context, memory=Memory())


def test_a_result_is_made_once() -> None:
    memory, made = Memory(), []
    for _ in range(3):
        assert memory.recall("key", lambda: made.append(1) or "result") == "result"
    assert made == [1]


def test_nothing_is_a_result_too() -> None:
    memory, made = Memory(), []
    for _ in range(2):
        assert memory.recall("key", lambda: made.append(1)) is None
    assert made == [1]


def test_readers_who_ask_at_once_wait_for_one_result() -> None:
    memory, made, begun, go = Memory(), [], Event(), Event()

    def make() -> str:
        made.append(1)
        begun.set()
        go.wait()
        return "result"

    with ThreadPoolExecutor(3) as readers:
        asked = [readers.submit(memory.recall, "key", make) for _ in range(3)]
        begun.wait()
        go.set()
        assert [each.result() for each in asked] == ["result"] * 3
    assert made == [1]


def test_an_error_is_not_kept() -> None:
    memory = Memory()

    def fail() -> str:
        raise ValueError("no luck")

    with pytest.raises(ValueError, match="no luck"):
        memory.recall("key", fail)
    assert memory.recall("key", lambda: "result") == "result"


def test_the_least_recently_used_is_forgotten_first() -> None:
    memory = Memory(most=240_000)
    for key in ("a", "b", "a", "c"):
        memory.recall(key, lambda: frame(4_000))
    made: list[str] = []
    memory.recall("a", lambda: made.append("a"))
    memory.recall("b", lambda: made.append("b"))
    assert made == ["b"]


def test_a_frame_is_weighed_without_looking_at_its_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(pd.DataFrame, "memory_usage")
    memory = Memory(most=240_000)
    for key in "abc":
        memory.recall(key, lambda: (frame(2_000), [frame(2_000)]))
    assert len(memory) == 2


def test_a_result_larger_than_the_memory_is_still_given() -> None:
    memory = Memory(most=1)
    assert len(memory.recall("key", lambda: frame(9))) == 9
    assert len(memory) == 1


def test_a_large_corpus_has_room_for_larger_results() -> None:
    large = pd.DataFrame(False, index=range(1_000_000), columns=range(50))
    assert most_bytes([frame(9)]) == MOST_BYTES
    assert most_bytes([large, large]) == 960_000_000


def test_a_frame_counts_as_another_argument_if_it_is_another_object(context: Context) -> None:
    made: list[int] = []

    @remembered
    def count(of: Context, rows: pd.DataFrame) -> int:
        made.append(of.memory is not None)
        return len(rows)

    whole, same = fresh(context), frame(2)
    assert [count(whole, same), count(whole, same), count(whole, frame(2))] == [2, 2, 2]
    assert len(made) == 2


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_made_once_for_a_selection_and_its_options(name: str, context: Context) -> None:
    shown = fresh(context)
    again = replace(shown)
    assert exhibit(name, shown, Options()) is exhibit(name, again, Options.of({}))


@pytest.mark.parametrize("name", VIEWS)
def test_an_export_leaves_what_readers_share_as_it_was(name: str, context: Context) -> None:
    paper = context.looking(PAPER)
    shown = exhibit(name, paper, Options())
    if shown is None:
        pytest.skip("the tiny corpus has nothing for this view")
    frames = [part.frame.copy() for part in shown.data]
    before = shown.figure and shown.figure.to_json()
    html(shown, paper, stated(paper, shown))
    assert (shown.figure and shown.figure.to_json()) == before
    for part, frame in zip(shown.data, frames, strict=True):
        pd.testing.assert_frame_equal(part.frame, frame)


@pytest.mark.parametrize(
    "other",
    [
        {"selection": Selection(end=date(2031, 3, 9))},
        {"look": DARK},
        {"marked_since": date(2031, 3, 9)},
    ],
)
def test_another_selection_look_or_day_to_mark_is_another_result(
    other: dict, context: Context
) -> None:
    shown = fresh(context)
    assert overview.weekly(shown, Options()) is not overview.weekly(
        replace(shown, **other), Options()
    )


def test_another_option_is_another_result(context: Context) -> None:
    shown = fresh(context)
    plain = attack_counts.attack_counts(shown, Options())
    assert attack_counts.attack_counts(shown, Options.of({ENVELOPE: NONE})) is not plain


def test_tables_built_again_are_other_tables(context: Context) -> None:
    shown = fresh(context)
    before = overview.headlines(shown)
    whole: Tables = replace(shown.whole)
    assert overview.headlines(replace(shown, whole=whole)) is not before


def test_a_context_in_another_look_is_the_one_that_others_computed_with(context: Context) -> None:
    shown = fresh(context)
    assert shown.looking(DARK) is replace(shown).looking(DARK)


def test_lists_of_equal_values_are_the_same_argument(context: Context) -> None:
    shown = fresh(context)
    groups = [group.id for group in shown.corpus.settings.groups]
    assert strike_map.title(shown, groups) is strike_map.title(shown, list(groups))
    assert strike_map.title(shown, groups[:1]) != strike_map.title(shown, groups)


def test_the_map_of_a_week_is_the_same_for_all_readers(context: Context) -> None:
    shown = fresh(context)
    last = list(live_map.weeks(shown).values())[-1]
    groups = tuple(group.id for group in shown.corpus.settings.groups)
    wanted = live_map.Wanted(groups, last, strike_map.ALL_SITES, None, 600, 620)
    made = live_map.live_map(shown, wanted)
    assert live_map.live_map(replace(shown), replace(wanted)) is made
    assert made.deck.to_json() == made.deck.to_json()
    whole = live_map.live_map(shown, replace(wanted, week=None))
    assert whole.viewpoint == made.viewpoint
    assert made.scene.rows["number"].sum() < whole.scene.rows["number"].sum()


def test_reports_that_differ_are_found_once_for_all_selections(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tally,), found = context.corpus.settings.tallies[:1], []
    monkeypatch.setattr(totals, "slips", lambda *given: found.append(given) or frozenset({"c1"}))
    here = fresh(context)
    for start in (None, date(2031, 3, 2), date(2031, 3, 3)):
        narrowed = here.selecting(replace(here.selection, start=start))
        assert narrowed.slips(tally) == {"c1"}
    assert len(found) == 1
    here.selecting(replace(here.selection, known_by=date(2031, 3, 9))).slips(tally)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("made", "ask"),
    [
        ((positions, "shifts"), turns.shifts_of),
        ((positions, "replies"), lambda here: turns.replies(here, Options())),
        ((changes, "revisions"), lambda here: news.what_changed(here, Options())),
    ],
    ids=lambda given: given[1] if isinstance(given, tuple) else "",
)
def test_what_no_filter_changes_is_computed_for_all_selections(
    context: Context, monkeypatch: pytest.MonkeyPatch, made: tuple, ask: Callable
) -> None:
    module, name = made
    original, found = getattr(module, name), []
    monkeypatch.setattr(module, name, lambda *given: found.append(1) or original(*given))
    here = fresh(context)
    for start in (None, date(2031, 3, 2), date(2031, 3, 3)):
        ask(here.selecting(replace(here.selection, start=start)))
    assert len(found) == 1
