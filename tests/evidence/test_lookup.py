"""Tests of lib/evidence/lookup.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib import evidence
from lib.evidence import Evidence, Library
from lib.selection.hindsight import LATER
from lib.tables import Tables
from tests.rows import emptied, with_claims

STRIKE, ATTACK = "2031-03-06-norrland-strike-deep-cove", "2031-03-04-vell-rocket-attack"


@pytest.fixture
def library(tables: Tables) -> Library:
    return Library(tables, tables)


def _event(library: Library, event_id: str) -> Evidence:
    (found,) = evidence.events(library, [event_id])
    return found


def test_a_claim_says_what_by_whom_on_whom(library: Library) -> None:
    (claim,) = evidence.claims(library, ["2031-03-07-norrland-hits-deep-cove-c1"])
    assert claim.heading == "Norrland Navy"
    assert claim.text == "More than 6 attacks by Tide Front on Norrland convoys"
    assert claim.details == ("since Mar 2031, as of 7 Mar 2031", "Suderia")
    assert claim.bloc == "northern-pact"


def test_munitions_are_used_against_a_target(tables: Tables) -> None:
    told = with_claims(tables, {"measure": "munitions", "value": 7, "actor": None})
    (claim,) = evidence.claims(Library(told, told), ["c1"])
    assert claim.text == "7 munitions used against Norrland convoys"


def test_a_claim_about_an_event_names_it(library: Library) -> None:
    (claim,) = evidence.claims(library, ["2031-03-07-norrland-hits-deep-cove-c3"])
    assert claim.text.startswith("3 to 5 killed")
    assert claim.details == ("About: Air or drone strike, Deep Cove, 6 Mar 2031",)


def test_a_claim_without_a_claimant_has_a_heading_that_says_so(library: Library) -> None:
    (claim,) = evidence.claims(library, ["2031-03-14-toll-talks-end-c1"])
    assert (claim.heading, claim.bloc) == ("No claimant named", "")


def test_a_claim_has_its_passage_and_article(library: Library) -> None:
    (claim,) = evidence.claims(library, ["2031-03-14-toll-talks-end-c1"])
    (source,) = claim.sources
    assert (source.quote, source.language) == ("نحو عشرين هجوما", "ar")
    assert (source.publisher, source.url) == ("Sawt al-Bahr", "https://example.org/d")


def test_claims_come_latest_first(library: Library, tables: Tables) -> None:
    found = evidence.claims(library, tables.claims["claim_id"])
    days = [claim.sources[0].published for claim in found]
    assert days == sorted(days, reverse=True)
    assert len(found) == 7


def test_a_statement_says_who_takes_which_stance_toward_whom(library: Library) -> None:
    (said,) = evidence.statements(library, ["2031-03-07-norrland-hits-deep-cove-s1"])
    assert said.heading == "Suderian Foreign Ministry accuses → Republic of Norrland"
    assert said.text == "Calls the strike an attack on Suderia's soil."
    assert said.details[:3] == ("7 Mar 2031", "Suderian spokeswoman", "press briefing")
    assert said.details[3] == "On: Air or drone strike, Deep Cove"


def test_a_statement_without_a_channel_says_its_topic(library: Library) -> None:
    (said,) = evidence.statements(library, ["2031-03-14-toll-talks-end-s2"])
    assert said.details == ("Mar 2031", "Suderian spokeswoman", "On: Fishing rights")


def test_an_event_says_when_who_where_and_what_it_answers(library: Library) -> None:
    assert _event(library, STRIKE).details == (
        "6 Mar 2031",
        "Norrland Navy → Tide Front",
        "Deep Cove",
        "claimed by Norrland Navy",
        "In response to: Rockets, missiles or shelling, Vell",
    )


def test_a_vague_day_is_labelled(library: Library) -> None:
    drone = _event(library, "2031-03-10-ankerholm-drone-attack")
    assert drone.details[0] == "10 Mar 2031 (within the week)"


def test_an_event_of_two_days_names_both(library: Library) -> None:
    talks = _event(library, "2031-03-12-toll-talks")
    assert talks.details[0] == "12–13 Mar 2031"
    assert talks.heading == "Diplomatic act, Vell"


def test_an_event_has_all_articles_that_report_it_earliest_first(library: Library) -> None:
    quotes = [source.quote for source in _event(library, ATTACK).sources]
    assert quotes == ["rockets landed near the convoy", "after the rockets off Vell"]


def test_claims_and_statements_about_an_event_are_found(library: Library) -> None:
    claims = evidence.claims_about(library, [STRIKE])
    statements = evidence.statements_about(library, [STRIKE])
    assert [claim.id for claim in claims] == ["2031-03-07-norrland-hits-deep-cove-c3"]
    assert [said.id for said in statements] == ["2031-03-07-norrland-hits-deep-cove-s1"]


def test_only_selected_rows_are_evidence(tables: Tables) -> None:
    library = Library(tables, emptied(tables))
    assert not evidence.claims(library, tables.claims["claim_id"])
    assert not evidence.events(library, tables.events["event_id"])
    assert not evidence.statements(library, tables.statements["statement_id"])


def test_unknown_ids_give_nothing(library: Library) -> None:
    assert not evidence.claims(library, ["nobody", "<script>"])
    assert not evidence.events(library, [])


def test_an_event_outside_the_selection_still_has_its_name(tables: Tables) -> None:
    few = Library(tables, replace(tables, events=tables.events[:0]))
    (claim,) = evidence.claims(few, ["2031-03-05-rockets-off-vell-c2"])
    assert claim.details == ("About: Rockets, missiles or shelling, Vell, 4 Mar 2031",)


def _described(tables: Tables, **said: object) -> Evidence:
    """The first event, described like this."""
    told = tables.events.head(1).assign(**said)
    others = tables.events.iloc[1:]
    changed = replace(tables, events=pd.concat([told, others]).astype(tables.events.dtypes))
    return evidence.events(Library(changed, changed), told["event_id"])[0]


def test_an_event_is_headed_by_its_name_and_says_its_kind(tables: Tables) -> None:
    event = _described(tables, name="Convoy attack off Vell")
    assert event.heading == "Convoy attack off Vell"
    assert event.details[0] == "Rockets, missiles or shelling"


@pytest.mark.parametrize(
    ("code", "words"),
    [("official", "confirmed by officials or the side attacked"), ("media", "reported by media"),
     ("claimed_only", "reported only by the side that claims it")],
)  # fmt: skip
def test_an_event_says_who_reports_it(code: str, words: str, tables: Tables) -> None:
    assert words in _described(tables, reported_by=code).details


def test_who_reports_an_event_is_open_before_its_details_are_published(tables: Tables) -> None:
    event = _described(tables, reported_by="official", summary=LATER)
    assert not [detail for detail in event.details if "confirmed" in detail]


def _read_once(tables: Tables, reviewed: list[object]) -> list[bool]:
    """Of the first articles, which are marked as read once."""
    rest = [None] * (len(tables.articles) - len(reviewed))
    days = pd.Series([*reviewed, *rest]).astype(tables.articles["reviewed"].dtype)
    library = Library(replace(tables, articles=tables.articles.assign(reviewed=days)), tables)
    ids = tables.articles["article_id"].head(2)
    return [library.source(article_id, "a passage").read_once for article_id in ids]


def test_a_passage_of_an_article_read_once_says_so(tables: Tables) -> None:
    assert _read_once(tables, [pd.Timestamp("2031-05-01")]) == [False, True]


def test_without_second_readings_read_once_is_not_mentioned(tables: Tables) -> None:
    assert _read_once(tables, []) == [False, False]


def test_the_head_of_one_article_is_read_without_those_of_all(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(pd.DataFrame, "to_dict")
    article = tables.articles.iloc[1]
    source = Library(tables, tables).source(article["article_id"], "a passage")
    assert (source.title, source.url) == (article["title"], article["url"])
