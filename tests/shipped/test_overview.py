"""The overview is true for every preset of the shipped corpus, counted anew from its files."""

from dataclasses import dataclass
from datetime import date

import pytest

from lib.analyses import overview
from lib.analyses.overview import Headline
from lib.corpus import load
from lib.evidence import Library
from lib.model import Event
from lib.model.spans import event_span
from lib.selection import Selection, apply
from lib.selection.matching_places import REACH_KM
from lib.selection.presets import presets
from lib.tables import Tables, build
from tests.paths import DATA

CORPUS = load(DATA)
TABLES = build(CORPUS)
SETTINGS = CORPUS.settings
RANGES = presets(TABLES, SETTINGS)
TALLY = SETTINGS.tallies[0]
# October to February.
MONTHS = 5
FIRM = ("exactly", "at_least", "more_than")


@dataclass(frozen=True)
class Window:
    """A preset's days, what they select, and what the overview says of it."""

    start: date
    end: date
    tables: Tables
    headlines: dict[str, Headline]


def _window(start: date, end: date) -> Window:
    selected = apply(TABLES, Selection(start=start, end=end))
    found = overview.headlines(selected, SETTINGS, Library(TABLES, selected))
    return Window(start, end, selected, {headline.label: headline for headline in found})


@pytest.fixture(scope="module", params=RANGES, ids=lambda found: found.label)
def window(request: pytest.FixtureRequest) -> Window:
    return _window(request.param.start, request.param.end)


def _surely_within(event: Event, window: Window) -> bool:
    first, last = event_span(event)
    if event.time_precision == 1:
        return first <= window.end and last >= window.start
    return window.start <= first and last <= window.end


def _events(window: Window, group_id: str) -> set[str]:
    """The group's events that surely happened in the window, from the registry."""
    group = next(group for group in SETTINGS.groups if group.id == group_id)
    blocs = {party.id: party.bloc for party in CORPUS.parties}
    return {
        event.id
        for event in CORPUS.events
        if event.type in group.types
        and {blocs[actor] for actor in event.actor} & set(group.actor_blocs)
        and (not group.targets or set(event.target) & set(group.targets))
        and _surely_within(event, window)
    }


def test_no_claim_of_its_claimant_says_more_than_the_total(window: Window) -> None:
    claims = window.tables.claims.set_index("claim_id")
    total = window.headlines.get(TALLY.label)
    shown = claims.loc[list(total.evidence.ids)] if total and total.evidence else claims[:0]
    rivals = claims.loc[
        claims["claimant"].isin(shown["claimant"])
        & claims["event_id"].isna()
        & (claims["measure"] == TALLY.measure)
        & (claims["target"] == TALLY.target).fillna(False)
        & claims["since"].between(str(TALLY.since_from), str(TALLY.since_to))
        & claims["bound"].isin(FIRM)
    ]
    assert not (rivals["low"] > shown["low"].max()).any()


def test_a_rise_is_between_two_days_of_the_window(window: Window) -> None:
    total = window.headlines.get(TALLY.label)
    ids = list(total.evidence.ids) if total and total.evidence else []
    claims = window.tables.claims.set_index("claim_id").loc[ids]
    assert claims["day"].between(str(window.start), str(window.end)).all()
    assert claims["day"].is_monotonic_decreasing
    assert claims["low"].is_monotonic_decreasing


def test_documented_attacks_are_those_of_the_registry(window: Window) -> None:
    attacks = _events(window, "attacks")
    label = next(group.label for group in SETTINGS.groups if group.id == "attacks")
    assert window.headlines[label].figure == f"{len(attacks)}"
    assert overview.finding(window.tables, SETTINGS).startswith(f"{len(attacks)} attacks")


def test_sites_near_the_border_are_those_of_the_registry(window: Window) -> None:
    headline = next(h for label, h in window.headlines.items() if label.startswith("Sites hit"))
    assert SETTINGS.focus
    assert headline.evidence
    at = window.tables.event_places
    site_ids = at.loc[at["event_id"].isin(headline.evidence.ids), "site_id"]
    places = window.tables.places
    hit = places.loc[places["place_id"].isin(site_ids) & (places["geo_precision"] < 3)]
    farthest = hit["border_km"] + hit["geo_precision"].map(REACH_KM)
    near = hit.loc[farthest <= SETTINGS.focus.near_km, ["lat", "lon"]]
    assert headline.figure == f"{len(near.drop_duplicates())}"


def test_a_casualty_figure_is_that_of_its_claim(window: Window) -> None:
    hurt = [h for label, h in window.headlines.items() if label.endswith("(highest claim)")]
    claims = window.tables.claims.set_index("claim_id")
    own = [claims.loc[h.evidence.ids[0]] for h in hurt if h.evidence]
    assert [h.figure.split()[-1] for h in hurt] == [str(claim["value"]) for claim in own]
    assert all(claim["claimant"] for claim in own)


def test_statements_are_counted_once_each(window: Window) -> None:
    assert window.headlines["Statements"].figure == f"{len(window.tables.statements):,}"


def test_without_days_there_is_no_finding() -> None:
    never = _window(date(1950, 1, 1), date(1950, 1, 2))
    assert never.headlines == {}
    assert overview.finding(never.tables, SETTINGS) == "No attack is reported in this selection"


def test_there_is_a_preset_for_each_reference_event_and_month() -> None:
    assert len(RANGES) == len(SETTINGS.presets) + len(SETTINGS.references) + 3 + MONTHS
