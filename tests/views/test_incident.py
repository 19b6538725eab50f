"""Tests of the views of the page Incident (lib/views/one_incident.py, incident_*.py)."""

import json
from dataclasses import replace
from datetime import date

import pytest

from lib.exports.data.geojson import geojson
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views import (
    incident_answers,
    incident_articles,
    incident_contested,
    incident_facts,
    incident_figures,
    incident_map,
    incident_revisions,
    incident_statements,
    incident_views,
)
from lib.views.catalogue import VIEWS, exhibit
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.one_incident import incident
from tests.exports.making import stated
from tests.present import present
from tests.rows import OTHER_ARTICLE, WATCH, with_claims

STRIKE = "2031-03-06-norrland-strike-deep-cove"
ROCKETS = "2031-03-04-vell-rocket-attack"
TALKS = "2031-03-12-toll-talks"
OF_STRIKE = Options.of({"id": STRIKE})
NAMES = [view.name for view in incident_views.VIEWS]
ELSEWHEN = Selection(start=date(2031, 4, 1), end=date(2031, 4, 2))


def _facts(context: Context, event: str = STRIKE) -> dict[str, str]:
    shown = present(incident_facts.incident_facts(context, Options.of({"id": event})))
    rows = shown.data[0].frame
    return dict(zip(rows["label"], rows["words"], strict=True))


def test_all_views_of_the_page_are_in_the_catalogue_and_name_the_incident() -> None:
    assert all(VIEWS[name].page == "incident" and "id" in VIEWS[name].options for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_filters_change_nothing(context: Context, name: str) -> None:
    whole = VIEWS[name].make(context, OF_STRIKE)
    filtered = VIEWS[name].make(context.selecting(ELSEWHEN), OF_STRIKE)
    assert (whole and whole.caption) == (filtered and filtered.caption)
    assert whole is None or whole.is_whole


def test_without_an_id_it_is_the_most_widely_reported_incident(context: Context) -> None:
    events = context.everything.events.sort_values("mentions", ascending=False, kind="stable")
    assert present(incident(context, Options())).id == events["event_id"].iloc[0]


def test_an_unknown_id_is_refused(context: Context) -> None:
    with pytest.raises(UnknownOption, match="vell"):
        incident(context, Options.of({"id": "2031-03-04-vell-rocket-attak"}))


def test_the_facts_say_who_when_where_and_who_says_so(context: Context) -> None:
    told = _facts(context)
    assert told["When"] == "6 Mar 2031"
    assert told["Where"] == "Deep Cove (position not known)"
    assert told["Who did it"] == told["Who claims it"] == "Norrland Navy"
    assert told["To whom"] == "Tide Front"
    assert told["Weapon"] == "precision munitions"


def test_a_vague_day_is_vague(context: Context) -> None:
    told = _facts(context, "2031-03-10-ankerholm-drone-attack")
    assert told["When"] == "10 Mar 2031 (within the week)"


def test_an_incident_without_a_claim_of_responsibility_says_so(context: Context) -> None:
    told = _facts(context, "2031-03-10-ankerholm-drone-attack")
    assert told["Who claims it"] == "no claim of responsibility found"


def test_the_articles_read_once_are_counted_where_others_were_checked(context: Context) -> None:
    articles = context.everything.articles
    days = articles["reviewed"].copy()
    days.iloc[0] = articles["published"].iloc[0]
    checked = context.everything.with_frames(articles=articles.assign(reviewed=days))
    told = _facts(replace(context, whole=checked, select=lambda _: checked))
    assert "Read once" in told
    assert "Read once" not in _facts(context)


def test_nothing_published_later_shows(context: Context) -> None:
    known = context.selecting(Selection(known_by=date(2031, 3, 8)))
    for name in NAMES:
        made = VIEWS[name].make(known, OF_STRIKE)
        for part in made.data if made else ():
            for column in {"published", "day"} & set(part.frame.columns):
                assert part.frame[column].max() <= made_by(known)


def made_by(context: Context) -> object:
    """The last day of what is known there."""
    return context.known.articles["published"].max()


def test_an_incident_that_no_article_reported_by_then_is_unknown(context: Context) -> None:
    early = context.selecting(Selection(known_by=date(2031, 3, 5)))
    with pytest.raises(UnknownOption):
        incident(early, OF_STRIKE)


def test_the_figures_of_all_measures_have_a_panel_each_people_first(context: Context) -> None:
    event = {"event_id": STRIKE, "scope": "", "target": None, "since": None}
    made = with_claims(
        context.everything,
        {**event, "measure": "targets_struck", "value": 12},
        {**event, "measure": "killed", "affected": "fighters", "value": 3},
        {**event, "measure": "killed", "affected": "fighters", "value": 9, "claimant": WATCH},
    )
    own = replace(context, whole=made, select=lambda _: made)
    shown = present(incident_figures.incident_figures(own, OF_STRIKE))
    assert [panel.across.title for panel in present(shown.chart).panels] == [
        "killed", "targets struck",
    ]  # fmt: skip
    assert "killed: from 3 (Norrland Navy) to 9 (Harbour Watch); 3 (" in shown.caption.title
    told = present(incident_contested.incident_contested(own, OF_STRIKE))
    assert told.data[0].frame["sentence"].str.startswith("Killed: 3 (Norrland Navy").any()


def test_the_title_has_the_figures_day_by_day(context: Context) -> None:
    event = {"event_id": STRIKE, "scope": "", "target": None, "since": None,
             "measure": "killed", "affected": "fighters"}  # fmt: skip
    made = with_claims(
        context.everything,
        {**event, "value": 3, "published": "2031-03-07", "as_of": "2031-03-07"},
        {
            **event,
            "value": 5,
            "published": "2031-03-08",
            "as_of": "2031-03-08",
            "article_id": OTHER_ARTICLE,
        },
    )
    own = replace(context, whole=made, select=lambda _: made)
    shown = present(incident_revisions.incident_revisions(own, OF_STRIKE))
    assert "killed (Fighters): 3 → 5 (Norrland Navy, 7–8 Mar 2031)" in shown.caption.title


def _links(context: Context, event: str) -> Exhibit:
    return present(incident_answers.incident_answers(context, Options.of({"id": event})))


def test_what_it_answered_and_what_answered_it_have_lag_basis_and_passage(
    context: Context,
) -> None:
    rows = _links(context, STRIKE).data[0].frame
    assert rows["way"].tolist() == [incident_answers.BEFORE, incident_answers.AFTER]
    assert rows["event_id"].tolist() == [ROCKETS, "2031-03-10-ankerholm-drone-attack"]
    assert rows["lag"].tolist() == [2, 4]
    assert rows["quote"].notna().all()
    assert set(rows["basis"]) <= {"stated", "annotated"}


def test_the_title_of_the_answers_says_after_how_long(context: Context) -> None:
    assert "a response to" in _links(context, STRIKE).caption.title
    assert ", 2 days later; answered by" in _links(context, STRIKE).caption.title


def test_an_incident_without_links_has_no_answers(context: Context) -> None:
    assert incident_answers.incident_answers(context, Options.of({"id": TALKS})) is None


def test_parties_speak_by_bloc_the_latest_first(context: Context) -> None:
    found = present(incident(context, Options.of({"id": ROCKETS})))
    said = incident_statements.said(found)
    assert said["date"].is_monotonic_decreasing
    ids = [name for side in incident_statements.sides(found) for v in side.voices for name in v.ids]
    assert sorted(ids) == sorted(said["statement_id"])


def test_the_articles_are_counted_by_day_and_language(context: Context) -> None:
    shown = present(incident_articles.incident_days(context, OF_STRIKE))
    listed = present(incident_articles.incident_articles(context, OF_STRIKE))
    assert shown.data[0].frame["number"].sum() == len(listed.data[0].frame)


def test_an_incident_of_no_group_is_on_its_map_too(context: Context) -> None:
    shown = present(incident_map.incident_map(context, Options.of({"id": TALKS})))
    assert shown.has_marks
    assert [ids for ids in shown.evidence() if ids] == [f"events {TALKS}"]


@pytest.mark.parametrize(("event", "places"), [(ROCKETS, ["vell"]), (TALKS, ["vell"])])
def test_the_geojson_of_its_map_has_its_places_alone(
    context: Context, event: str, places: list[str]
) -> None:
    shown = present(incident_map.incident_map(context, Options.of({"id": event})))
    found = json.loads(geojson(shown, context, stated(context, shown)))
    assert [feature["id"] for feature in found["features"]] == places
    assert found["features"][0]["properties"]["event_ids"] == [event]


def test_places_without_a_position_have_no_inset(context: Context) -> None:
    assert incident_map.inset(context, STRIKE, 400, 300) is None
    assert incident_map.inset(context, ROCKETS, 400, 300) is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_corpus_without_events_has_none_of_the_views(context: Context, name: str) -> None:
    never = context.selecting(Selection(known_by=date(1990, 1, 1)))
    assert exhibit(name, never, Options()) is None
