"""The answers to what analysts ask of the shipped corpus, counted again from its files. Those about
Kataib Hezbollah, Harir, and the days around 2 February are in the tests of their pages."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from lib.corpus import load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views.attack_counts import attack_counts
from lib.views.catalogue import title
from lib.views.changes import between, sentence
from lib.views.chosen_party import chosen_party
from lib.views.context import Context, remembering
from lib.views.party_stances import on_subject
from lib.views.site import events
from tests.paths import DATA
from tests.present import present
from tests.shipped import raw_files

WINDOW = (date(2023, 10, 17), date(2024, 2, 29))
ARTICLES = raw_files.articles()
PLACES = {place["id"]: place for place in raw_files.rows("places.csv")}
REACH_KM = {"1": 0, "2": 25}


@pytest.fixture(scope="module")
def window() -> Context:
    corpus = load(DATA)
    tables = build(corpus)
    return Context(corpus, tables, Selection(*WINDOW), LIGHT, remembering(tables))


def test_the_attacks_in_syria_in_december_and_who_reports_them(window: Context) -> None:
    days = (date(2023, 12, 1), date(2023, 12, 31))
    own = [
        event["reported_by"]
        for event in raw_files.attacks()
        if raw_files.may_be_within(event, *days)
        and "SYR" in {PLACES[one]["country"] for one in event["places"].split(";") if one}
    ]
    told = Counter(own)
    assert (len(own), told["official"], told["media"], told["claimed_only"]) == (21, 5, 6, 10)
    december = window.selecting(Selection(*days, countries=("SYR",)))
    assert title("headlines", december, Options()) == (
        "21 attacks reported (5 confirmed officially, 6 by media only, 10 by the claimant alone)"
    )


def _sites(first: date, last: date, kilometres: int) -> dict[str, set[str]]:
    """The sites of violent events that are certainly near the border, and those that may be."""
    found = defaultdict(set)
    for event in raw_files.rows("events.csv"):
        if event["type"] in raw_files.TYPES and raw_files.may_be_within(event, first, last):
            for name in filter(None, event["places"].split(";")):
                site = PLACES[PLACES[name]["within"] or name]
                reach = REACH_KM.get(site["geo_precision"])
                if reach is not None and site["border_km"]:
                    far = float(site["border_km"])
                    found["certain" if far + reach <= kilometres else "possible"] |= (
                        {site["id"]} if far - reach <= kilometres else set()
                    )
    return found


def test_the_sites_near_the_border_in_the_week_after_tower_22(window: Context) -> None:
    days = (date(2024, 1, 29), date(2024, 2, 4))
    found = _sites(*days, 25)
    assert found == {
        "certain": {"abu-kamal", "abu-kamal-al-qaim-crossing", "al-qaim", "al-tanf"},
        "possible": {"al-shaddadi-base", "kharab-al-jir"},
    }
    assert title("sites", window.selecting(Selection(*days, within_km=25)), Options()) == (
        "4 sites within 25 km of the Syria–Iraq border, and 2 more possibly (Attacks on US and "
        "coalition forces: 1, and 2 more possibly; US strikes: 3)"
    )


def test_what_iraqs_government_says_of_the_us_presence(window: Context) -> None:
    parts = {"iraq-gov", "iraq-pm", "iraq-mfa", "iraq-army"}
    said = [
        each
        for article in ARTICLES
        for each in article.get("statements", ())
        if each["party"] in parts and each["about"] == "us-presence-iraq"
    ]
    inside = [each for each in said if "2023-10-17" <= each["date"] <= "2024-02-29"]
    ends = [sorted((each["date"], each["stance"]) for each in inside)[at] for at in (0, -1)]
    assert ends == [("2023-10-23", "agree"), ("2024-02-08", "threaten")]
    party = present(chosen_party(window, Options.of({"id": "iraq-gov"})))
    assert on_subject(window, party, "us-presence-iraq") == (
        f"US presence in Iraq, {len(inside)} statements by 4 speakers: agrees (23 Oct 2023) → "
        "announces (2 Dec 2023) → requests (10 Jan 2024) → announces (25 Jan 2024) → accuses "
        "(3 Feb 2024) → threatens (8 Feb 2024); no shift by one speaker toward the same party"
    )


def test_what_is_known_today_and_was_not_on_30_january(window: Context) -> None:
    since, until = "2024-01-30", "2024-02-29"
    new = [article for article in ARTICLES if since < article["published"] <= until]
    first: dict[str, str] = {}
    for article in sorted(ARTICLES, key=lambda each: each["published"]):
        for mention in article.get("events", ()):
            first.setdefault(mention["event"], article["published"])
    events = {event["id"]: event for event in raw_files.rows("events.csv")}
    inside = [one for one in first if raw_files.may_be_within(events[one], *WINDOW)]
    number = sum(since < first[one] <= until for one in inside)
    claims, said = (
        sum(len(each.get(name, ())) for each in new) for name in ("claims", "statements")
    )
    found = between(window, date(2024, 1, 30), date(2024, 2, 29))
    assert sentence(window, found).startswith(
        f"**{len(new)} new articles** report **{number} new events**, **{claims} claims** and "
        f"**{said} statements**"
    )


def test_who_counts_the_wounded_and_how_many(window: Context) -> None:
    whole = {
        frozenset(each)
        for each in (["iraq", "syria"], ["iraq", "syria", "jordan"], ["middle-east"], [])
    }
    counted = [
        claim
        for article in ARTICLES
        for claim in article.get("claims", ())
        if (claim["measure"], claim.get("affected")) == ("wounded", "us-forces")
        and "event" not in claim
        and "2023-10-01" <= f"{claim.get('since', '')}-01"[:10] <= "2023-10-25"
        and frozenset(claim.get("where", ())) in whole
    ]
    assert max(claim["value"] for claim in counted) == 80
    wounded = attack_counts(window, Options.of({"tally": "us-wounded"}))
    assert wounded.caption.title == (
        "US wounded in Iraq, Syria and Jordan since October 2023: 66 by 7 Dec 2023 (Pentagon); "
        "about 80 by 5 Feb 2024 (Pentagon)"
    )
    pentagon = sum(claim.get("claimant") == "us-dod" for claim in counted)
    unnamed = sum("claimant" not in claim for claim in counted)
    assert f"{len(counted)} claims ({pentagon} by Pentagon, " in wounded.caption.subtitle
    assert f", {unnamed} without a claimant)" in wounded.caption.subtitle


def test_the_weapons_at_ain_al_asad_over_time(window: Context) -> None:
    days: dict[str, list[str]] = defaultdict(list)
    for event in raw_files.rows("events.csv"):
        if "ain-al-asad" in event["places"].split(";") and event["start"] <= "2024-02-29":
            days[event["weapon"]].append(event["start"])
    drones, missiles = days["one_way_drone"], days["ballistic_missile"]
    assert (len(drones), min(drones), max(drones)) == (17, "2023-10-18", "2024-01-25")
    assert (len(missiles), min(missiles), max(missiles)) == (2, "2023-11-21", "2024-01-20")
    made = present(events(window, Options.of({"id": "ain-al-asad"})))
    assert "Weapon: One-way attack drone 17, 18 Oct 2023 – 25 Jan 2024; Rockets 3, " in (
        made.caption.subtitle
    )
    assert "; Ballistic missiles 2, 21 Nov 2023 – 20 Jan 2024; " in made.caption.subtitle
