"""Tests of the views of the page Party."""

from datetime import date

import pytest

from lib.charts.model import Bars, Points, rich
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.tables import Tables
from lib.views.catalogue import VIEWS
from lib.views.chosen_party import chosen_party
from lib.views.context import Context, remembering
from lib.views.exhibit import Exhibit
from tests.rows import ARTICLE, OTHER_ARTICLE, with_claims, with_events, with_statements

FRONT, NAVY, STATE = "tide-front", "norrland-navy", "norrland"
ALL = "party-list"
OWN = [name for name in VIEWS if name.startswith("party-") and name != ALL]
NEVER = Selection(start=date(1950, 1, 1), end=date(1950, 1, 2))


def _made(context: Context, name: str, **options: str) -> Exhibit:
    exhibit = VIEWS[name].make(context, Options.of(options))
    assert exhibit is not None
    return exhibit


def _of(context: Context, tables: Tables) -> Context:
    return Context(context.corpus, tables, Selection(), context.look, remembering(tables))


def test_the_four_strips_share_their_days_and_lead_to_their_evidence(context: Context) -> None:
    chart = _made(context, "party-strips", id=FRONT).chart
    assert chart is not None
    assert len(chart.panels) == 4
    assert len({(panel.across.low, panel.across.high) for panel in chart.panels}) == 1
    kinds = {said.split()[0] for said in chart.evidence()}
    assert kinds == {"events", "statements"}


def test_the_title_counts_what_the_marks_lead_to(context: Context) -> None:
    exhibit = _made(context, "party-strips", id=NAVY)
    assert exhibit.caption.title == (
        "Norrland Navy with its one part acted in 1 reported event, claimed 1, was the target of "
        "2, gave 4 figures and made 1 statement"
    )
    ids = [said.split()[1:] for said in exhibit.evidence() if said.startswith("claims")]
    assert sum(map(len, ids)) == 4


def test_the_parts_count_unless_the_reader_wants_the_party_itself(context: Context) -> None:
    whole = _made(context, "party-strips", id=NAVY)
    itself = _made(context, "party-strips", id=NAVY, parts="Itself only")
    assert "itself only" in itself.caption.title
    assert "itself only" in itself.caption.subtitle
    assert itself.options["parts"] == "Itself only"
    assert "was the target of 2" in whole.caption.title
    assert "was the target of 1" in itself.caption.title


def test_a_party_without_parts_has_no_such_option(context: Context) -> None:
    exhibit = _made(context, "party-strips", id=FRONT)
    assert "parts" not in exhibit.options
    assert exhibit.caption.title.startswith("Tide Front acted in")


@pytest.mark.parametrize("name", OWN)
def test_each_view_says_whose_acts_and_words_count(context: Context, name: str) -> None:
    exhibit = _made(context, name, id=NAVY)
    assert "with its one part" in exhibit.caption.title
    assert "with its one part" in exhibit.caption.subtitle


def test_an_unknown_party_is_refused(context: Context) -> None:
    with pytest.raises(UnknownOption, match="tide-front"):
        chosen_party(context, Options.of({"id": "tide-frond"}))


def test_a_party_with_nothing_says_so(context: Context) -> None:
    exhibit = _made(context.selecting(NEVER), "party-strips", id=FRONT)
    assert exhibit.is_empty
    assert "this party" in exhibit.message
    others = [VIEWS[name].make(context.selecting(NEVER), Options.of({"id": FRONT})) for name in OWN]
    assert [one.name for one in others if one] == ["party-strips"]


def test_nothing_known_later_counts(context: Context) -> None:
    early = context.selecting(Selection(known_by=date(2031, 3, 6)))
    title = _made(early, "party-strips", id=NAVY).caption.title
    assert title != _made(context, "party-strips", id=NAVY).caption.title


def test_diamonds_are_figures_and_hollow_bars_take_no_side(
    context: Context, tables: Tables
) -> None:
    made = with_statements(with_claims(tables, {}, {}), {}, {"stance": "announce"})
    chart = _made(_of(context, made), "party-strips", id=NAVY).chart
    assert chart is not None
    (figures,) = [each for each in chart.panels[1].series if isinstance(each, Points)]
    assert [point.text for point in figures.points] == [rich("2")]
    bars = [each for each in chart.panels[3].series if isinstance(each, Bars)]
    assert [each.fill == context.look.paper for each in bars] == [False, True]


def test_claimed_attacks_come_before_other_claimed_acts(context: Context, tables: Tables) -> None:
    made = with_events(
        tables,
        {"type": "diplomatic", "claimants": (FRONT,), "start": "2031-03-08"},
        {"type": "ied", "claimants": (FRONT,), "name": "Bomb at Vell"},
    )
    exhibit = _made(_of(context, made), "party-claimed", id=FRONT)
    assert list(exhibit.data[0].frame["event_id"]) == ["e2", "e1"]
    assert exhibit.caption.title == (
        "Tide Front claimed 2 events, 1 of them an attack: Bomb at Vell, 4 Mar 2031"
    )


def test_a_shift_is_in_the_cell_of_its_later_statement(context: Context, tables: Tables) -> None:
    made = with_statements(
        tables, {"date": "2031-03-01", "stance": "accuse"},
        {"date": "2031-03-20", "stance": "support"},
    )  # fmt: skip
    exhibit = _made(_of(context, made), "party-stances", id=NAVY)
    assert exhibit.caption.title.endswith("; 1 shift of stance: on 20 Mar 2031, accuses → supports")
    assert exhibit.chart is not None
    assert exhibit.chart.cells is not None
    turned = [cell.evidence for cell in exhibit.chart.cells.cells if cell.is_turned]
    assert turned == ["statements s2"]


def test_a_tie_of_subjects_is_no_most(context: Context, tables: Tables) -> None:
    made = with_statements(tables, {}, {"topic": "fishing-rights"})
    title = _made(_of(context, made), "party-stances", id=NAVY).caption.title
    assert "spoke on 2 subjects, 1 statement on each;" in title


def test_each_cell_of_a_party_with_parts_names_who_speaks(context: Context) -> None:
    exhibit = _made(context, "party-stances", id="suderia")
    assert exhibit.chart is not None
    assert exhibit.chart.cells is not None
    assert all("(Suderia" in cell.words for cell in exhibit.chart.cells.cells)


def test_opposite_sides_are_named(context: Context, tables: Tables) -> None:
    made = with_statements(tables, {"stance": "accuse"}, {"party_id": STATE, "stance": "support"})
    title = _made(_of(context, made), "party-parts", id=STATE).caption.title
    assert "several of them speak on 1 subject; same side on none, not comparable on none" in title
    assert "(Norrland Navy against Tide Front, Republic of Norrland for)" in title


def test_only_its_own_figures_are_in_its_running_total(context: Context) -> None:
    exhibit = _made(context, "party-totals", id=NAVY)
    assert set(exhibit.data[0].frame["claimant"]) == {NAVY}
    assert "Norrland Navy" in exhibit.caption.title


def test_it_is_compared_with_itself_only(context: Context, tables: Tables) -> None:
    reports = [
        {"value": value, "day": f"2031-03-{day}", "as_of": f"2031-03-{day}", "article_id": article}
        for value, day in ((9, "05"), (3, "08"))
        for article in (ARTICLE, OTHER_ARTICLE)
    ]
    others = [{**report, "claimant": "harbour-watch"} for report in reports]
    found = _made(_of(context, with_claims(tables, *reports, *others)), "party-contradictions",
                  id=NAVY)  # fmt: skip
    assert set(found.data[0].frame["claimant"]) == {NAVY}
    assert found.data[0].names[-1] == "total"
    assert "1 contradiction in its running total" in found.caption.title


def test_those_that_contradict_themselves_or_shifted_come_first(
    context: Context, tables: Tables
) -> None:
    made = with_statements(
        tables, {"date": "2031-03-01", "stance": "accuse", "party_id": FRONT, "toward": NAVY},
        {"date": "2031-03-20", "stance": "support", "party_id": FRONT, "toward": NAVY},
    )  # fmt: skip
    exhibit = _made(_of(context, made), ALL)
    rows = exhibit.data[0].frame
    assert rows["party_id"].iloc[0] == FRONT
    assert (rows["shifts"].iloc[0], rows["statement_ids"].iloc[0]) == (1, "s1 s2")
    assert exhibit.caption.title.endswith("; 1 shifted its stance (Tide Front)")


def test_the_list_counts_each_party_by_itself(context: Context) -> None:
    rows = _made(context, ALL).data[0].frame.set_index("party_id")
    assert rows.loc[NAVY, ["did", "suffered", "statements"]].tolist() == [1, 1, 1]
    assert (rows["figures"].sum()) == context.tables.claims["claimant"].notna().sum()


def test_a_strip_without_events_has_the_days_of_the_others(context: Context) -> None:
    chart = _made(context, "party-strips", id="suderia").chart
    assert chart is not None
    suffered = chart.panels[2]
    assert "no event found" in suffered.title
    assert suffered.series
