"""The page Incident on the shipped corpus, recounted from its files with nothing but Python."""

import json
from collections import Counter
from datetime import date

import pytest

from lib.corpus import load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views.catalogue import VIEWS
from lib.views.context import Context, remembering
from lib.views.exhibit import Exhibit
from tests.paths import DATA
from tests.present import present

TOWER, STRIKES = "2024-01-28-tower-22-drone-attack", "2024-02-02-us-strikes-iraq-syria"
ARTICLES = [
    json.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("articles/**/*.json"))
]


@pytest.fixture(scope="module")
def shipped() -> Context:
    corpus = load(DATA)
    tables = build(corpus)
    return Context(corpus, tables, Selection(), LIGHT, remembering(tables))


def _shown(context: Context, name: str, event: str) -> Exhibit:
    return present(VIEWS[name].make(context, Options.of({"id": event})))


def _about(article: dict, event: str) -> bool:
    named = [each.get("event") for name in ("events", "claims") for each in article.get(name, ())]
    return event in [*named, *(said["about"] for said in article.get("statements", ()))]


@pytest.mark.parametrize("event", [TOWER, STRIKES])
def test_its_articles_are_those_of_the_files(shipped: Context, event: str) -> None:
    own = [article for article in ARTICLES if _about(article, event)]
    listed = _shown(shipped, "incident-articles", event).data[0].frame
    assert sorted(listed["article_id"]) == sorted(article["id"] for article in own)
    once = sum(not article.get("reviewed") for article in own)
    facts = _shown(shipped, "incident-facts", event).data[0].frame.set_index("label")["words"]
    assert facts["Read once"].startswith(f"{once} of {len(own)} articles")


@pytest.mark.parametrize("event", [TOWER, STRIKES])
def test_its_statements_are_those_of_the_files(shipped: Context, event: str) -> None:
    parties = Counter(
        said["party"]
        for article in ARTICLES
        for said in article.get("statements", ())
        if said["about"] == event
    )
    rows = _shown(shipped, "incident-statements", event).data[0].frame
    assert Counter(rows["party_id"]) == parties


def _numbers(claimant: str, event: str, measure: str) -> set[int]:
    return {
        claim["value"]
        for article in ARTICLES
        for claim in article.get("claims", ())
        if (claim.get("claimant"), claim.get("event"), claim["measure"])
        == (claimant, event, measure)
    }


def test_tower_22_has_three_killed_and_its_wounded_grew(shipped: Context) -> None:
    assert _numbers("centcom", TOWER, "killed") == {3}
    assert _numbers("centcom", TOWER, "wounded") == {25, 34}
    assert _numbers("us-dod", TOWER, "wounded") == {40}
    shown = _shown(shipped, "incident-revisions", TOWER)
    assert (
        "25 → at least 34 (US Central Command, 28 Jan 2024); more than 40 (Pentagon, 29 Jan 2024)"
        in shown.caption.title
    )
    killed = shown.data[1].frame["sentence"].iloc[1]
    assert killed.startswith("Killed (US and coalition forces): 3 since 28 Jan 2024, not revised")


def test_the_toll_of_2_february_rose_from_6_to_29(shipped: Context) -> None:
    assert {6, 13, 18, 23, 29} <= _numbers("sohr", STRIKES, "killed")
    title = _shown(shipped, "incident-revisions", STRIKES).caption.title
    assert (
        "6 → 13 → at least 18 → at least 23 → at least 29 (Syrian Observatory for Human Rights, "
        "2–5 Feb 2024)" in title
    )


def test_as_known_in_between_the_toll_had_not_reached_29(shipped: Context) -> None:
    then = shipped.selecting(Selection(known_by=date(2024, 2, 3)))
    title = _shown(then, "incident-revisions", STRIKES).caption.title
    assert "6 → 13 → at least 18 → at least 23 (Syrian Observatory" in title
    facts = _shown(then, "incident-facts", STRIKES).data[0].frame.set_index("label")["words"]
    assert facts["What happened"] == "Details came later."
    assert facts["Who reports it"].startswith("left open")


def test_the_strikes_answered_tower_22_after_five_days_and_were_answered(
    shipped: Context,
) -> None:
    rows = (DATA / "events.csv").read_text(encoding="utf-8").splitlines()
    answered = sum(f",{STRIKES}," in row for row in rows if not row.startswith(STRIKES))
    shown = _shown(shipped, "incident-answers", STRIKES)
    assert f"5 days later; answered by {answered} events" in shown.caption.title


def _observatory(article: dict) -> list[tuple[str, int]]:
    """The killed in the strikes, as the Syrian Observatory counts them in an article."""
    asked = ("sohr", "killed", STRIKES)
    return [
        (claim["bound"], claim["value"])
        for claim in article.get("claims", ())
        if (claim.get("claimant"), claim["measure"], claim.get("event")) == asked
    ]


def test_played_the_observatory_goes_from_6_on_2_february_to_at_least_29_the_day_after(
    shipped: Context,
) -> None:
    options = Options.of({"id": STRIKES, "all_groups": True})
    made = present(VIEWS["incident-figures-played"].make(shipped, options))
    first, second, *_ = present(made.frames)()
    claims = shipped.whole.claims.set_index("claim_id")

    def drawn(evidence: list[str]) -> set[int]:
        rows = claims.loc[[name for said in evidence for name in said.split()[1:]]]
        own = rows.loc[(rows["claimant"] == "sohr") & (rows["measure"] == "killed")]
        return set(own["value"].tolist())

    files = {
        day: {
            value
            for each in ARTICLES
            if each["published"] <= day
            for _, value in _observatory(each)
        }
        for day in ("2024-02-02", "2024-02-03")
    }
    assert [first.day.isoformat(), second.day.isoformat()] == list(files)
    assert drawn(list(first.chart.evidence())) == files["2024-02-02"] == {6}
    assert drawn(list(second.chart.evidence())) == files["2024-02-03"]
    assert {6, 13, 18, 23, 29} <= files["2024-02-03"]
