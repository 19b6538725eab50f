"""Tests of the views of the Site page: lib/views/site.py, site_around.py and site_claims.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.charts.model import Bars
from lib.charts.plotly_figure import figure_of
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views import site, site_around, site_claims
from lib.views.catalogue import exhibit
from lib.views.context import Context, remembering
from lib.views.exhibit import Exhibit
from tests import hostile

VELL = Options.of({"id": "vell"})
NAMES = ["site-facts", "site-map", "site-events", "site-claimants", "site-claims",
         "site-statements", "site-neighbours", "site-event-list"]  # fmt: skip


def _made(context: Context, name: str, **options: str) -> Exhibit:
    found = exhibit(name, context, Options.of({"id": "vell", **options}))
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_view_is_about_the_place_that_is_named(context: Context, name: str) -> None:
    found = _made(context, name)
    assert "Vell" in found.caption.title
    assert found.options["id"] == "vell"


def test_an_unknown_place_is_refused(context: Context) -> None:
    with pytest.raises(UnknownOption, match="nowhere"):
        site.events(context, Options.of({"id": "nowhere"}))


def test_every_bar_leads_to_its_events(context: Context) -> None:
    found = _made(context, "site-events")
    ids = {one for said in found.evidence() for one in said.split()[1:]}
    assert ids == set(found.data[1].frame["event_id"])
    assert found.data[0].frame["number"].sum() == len(ids)


def test_the_axis_has_the_periods_without_events(context: Context) -> None:
    march = context.selecting(Selection(start=date(2031, 3, 1), end=date(2031, 3, 31)))
    chart = _made(march, "site-events").chart
    assert chart is not None
    across = chart.panels[0].across
    assert str(across.low) < "2031-03-04"
    assert across.high is not None
    every = context.everything.events["start"].max()
    assert pd.Timestamp(str(across.high)) >= every


def test_a_weapon_has_its_colour_everywhere(context: Context) -> None:
    whole = _made(context, "site-events", by="Weapon").chart
    other = exhibit("site-events", context, Options.of({"id": "ankerholm", "by": "Weapon"}))
    assert whole is not None
    assert other is not None
    assert other.chart is not None
    fills = [
        {bars.category: bars.outline for bars in chart.series if isinstance(bars, Bars)}
        for chart in (whole, other.chart)
    ]
    shared = fills[0].keys() & fills[1].keys()
    assert [name for name in shared if fills[0][name] != fills[1][name]] == []


def test_what_is_counted_in_a_country_is_said(context: Context) -> None:
    found = exhibit("site-events", context, Options.of({"id": "suderia"}))
    assert found is not None
    assert "at 2 places within it" in found.caption.subtitle


def test_a_place_without_a_position_has_no_map(context: Context) -> None:
    assert site_around.site_map(context, Options.of({"id": "deep-cove"})) is None
    rows = dict(site_around.facts_of(context, _chosen(context, "deep-cove")))
    assert rows["Position"] == "not known"


def _chosen(context: Context, place: str) -> site.Chosen:
    found = site.chosen(context, Options.of({"id": place}))
    assert found is not None
    return found


def test_the_map_has_a_ring_around_the_place(context: Context) -> None:
    figure = _made(context, "site-map").free
    assert figure is not None
    ring = next(trace for trace in figure.data if trace.name == "this site")
    assert (ring.x[0], ring.y[0]) == (20.5, 11.0)


def test_on_paper_the_map_has_its_key_of_sizes_below(context: Context) -> None:
    (sheet,) = _made(context, "site-map").on_sheets()
    assert isinstance(sheet, go.Figure)
    assert sheet.layout.xaxis.domain == (0.0, 1.0)


def test_figures_are_compared_event_by_event_and_claims_of_other_places_are_not_there(
    context: Context,
) -> None:
    found = site_claims.claims_there(context, _chosen(context, "vell"))
    events = set(_chosen(context, "vell").found.ids)
    named = context.tables.claim_places.groupby("claim_id")["place_id"].agg(set)
    about = found["event_id"].isin(events)
    only = [named.get(one, set()) <= {"vell"} for one in found.loc[~about, "claim_id"]]
    assert about.any()
    assert all(only)


def test_people_come_before_numbers_of_attacks() -> None:
    claims = pd.DataFrame({"measure": ["attacks", "attacks", "munitions", "killed"]})
    assert list(site_claims.measures(claims).values()) == ["killed", "munitions", "attacks"]


def test_outside_the_filters_nothing_happened_there(context: Context) -> None:
    later = context.selecting(Selection(start=date(2040, 1, 1), end=date(2040, 1, 2)))
    assert site.events(later, VELL) is None
    assert site.event_list(later, VELL) is None
    assert len(_chosen(later.without_dates(), "vell").events) == 2


def test_a_hostile_name_is_shown_as_text(context: Context) -> None:
    places = context.whole.places
    names = places["name"].mask(places["place_id"].eq("vell"), hostile.TEXT)
    whole = replace(context.whole, places=places.assign(name=names))
    made = Context(context.corpus, whole, Selection(), context.look, remembering(whole))
    bars, around = _made_hostile(made, "site-events"), _made_hostile(made, "site-map")
    assert bars.chart is not None
    assert around.free is not None
    assert hostile.left_in(hostile.shown(figure_of(bars.chart))) == []
    assert hostile.left_in(hostile.shown(around.free)) == []


def _made_hostile(context: Context, name: str) -> Exhibit:
    found = exhibit(name, context, VELL)
    assert found is not None
    return found
