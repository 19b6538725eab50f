"""Tests of lib/evidence/cards.py."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from lib.evidence import Evidence, Library, Source, cards
from lib.evidence.addresses import Subject
from lib.evidence.cards import event_summary
from lib.tables import Tables
from tests import hostile
from tests.present import present

SOURCE = Source(
    quote="نحو عشرين هجوما",
    article_id="2031-03-14-toll-talks-end",
    title="المحادثات تنتهي",
    publisher="Sawt al-Bahr",
    published=date(2031, 3, 14),
    url="https://example.org/d?a=1&b=2",
    language="ar",
)
ITEM = Evidence("c1", "claim", "Norrland Navy", "5 attacks", ("as of 5 Mar",), "pact", (SOURCE,))
BROKEN = hostile.TEXT + '"'
EVIL_SOURCE = Source(
    quote=BROKEN,
    article_id=BROKEN,
    title=BROKEN,
    publisher=BROKEN,
    language=BROKEN,
    published=date(2031, 3, 14),
    url="javascript:alert(1)",
)
WICKED = hostile.TEXT + '" onclick="alert(1)'
EVIL = Evidence(
    *(WICKED, WICKED, WICKED, WICKED),
    (hostile.TEXT,),
    "pact",
    (EVIL_SOURCE,),
    (Subject("site", WICKED, WICKED),),
)
ALLOWED = {"div", "p", "span", "bdi", "a", "details", "summary"}


class _Elements(HTMLParser):
    """The elements of an HTML text: (tag, attributes)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _card(item: Evidence, parameters: dict | None = None) -> str:
    return cards.card(item, {"pact": "#0072B2"}, "#6B7280", parameters or {})


def _elements(item: Evidence) -> list[tuple[str, dict[str, str | None]]]:
    return _Elements(_card(item)).found


def _links(text: str) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in _Elements(text).found if tag == "a"]


def test_a_passage_read_once_says_so() -> None:
    once = replace(ITEM, sources=(replace(SOURCE, read_once=True),))
    assert "read once</span>" in _card(once)
    assert "read once" not in _card(ITEM)


def test_a_hostile_text_adds_no_element() -> None:
    assert {tag for tag, _ in _elements(EVIL)} <= ALLOWED
    assert hostile.left_in(_card(EVIL).replace("$x$", "")) == []


def test_a_hostile_text_adds_no_attribute() -> None:
    names = {name for _, attributes in _elements(EVIL) for name in attributes}
    assert names <= {"class", "style", "dir", "lang", "href", "target", "rel", "aria-label"}


def test_a_javascript_address_stays_text() -> None:
    assert "javascript:alert(1)" in _card(EVIL)
    assert [present(link["href"])[:8] for link in _links(_card(EVIL))] == ["sources?", "site?id="]


def test_an_address_that_is_not_a_link_is_shown_beside_its_title() -> None:
    text = cards.outward("urn:archive:4711", "Quiet")
    assert text == "<bdi>Quiet</bdi> (urn:archive:4711)"


def test_an_address_with_an_apostrophe_is_a_link() -> None:
    source = replace(SOURCE, url="https://example.org/what's-next")
    assert _links(_card(replace(ITEM, sources=(source,))))[0]["href"] == (
        "https://example.org/what%27s-next"
    )


def test_a_link_opens_a_tab_without_access_to_ours() -> None:
    link = _links(_card(ITEM))[0]
    assert link["href"] == SOURCE.url
    assert (link["target"], link["rel"]) == ("_blank", "noopener noreferrer")


def test_an_arabic_quote_runs_in_its_own_direction() -> None:
    quotes = [a for tag, a in _elements(ITEM) if tag == "p"]
    assert quotes == [{"class": "et-quote", "dir": "auto", "lang": "ar"}]
    assert f"“{SOURCE.quote}”" in _card(ITEM)


def test_the_inward_link_keeps_the_filters() -> None:
    parameters = {"from": ["2031-03-01"], "bloc": ["a", "b"], "article": ["another"]}
    address = cards.article_address("x", parameters)
    assert address == "sources?from=2031-03-01&bloc=a&bloc=b&article=x"


def test_the_inward_link_is_named_after_its_article() -> None:
    assert _links(_card(ITEM))[-1]["aria-label"] == (
        f"all annotations of this article: {SOURCE.title}"
    )


def test_a_hostile_filter_stays_in_the_address() -> None:
    link = _links(_card(ITEM, {"text": ['"><script>', "&article=y"]}))[-1]
    assert present(link["href"]).startswith(
        "sources?text=%22%3E%3Cscript%3E&text=%26article%3Dy&article="
    )


@pytest.mark.parametrize(("bloc", "colour"), [("pact", "#0072B2"), ("", "#6B7280")])
def test_the_edge_has_the_colour_of_the_bloc(bloc: str, colour: str) -> None:
    assert f"--et-bloc:{colour};" in _card(replace(ITEM, bloc=bloc))


def test_three_sources_are_shown_and_the_rest_folded() -> None:
    text = _card(replace(ITEM, sources=(SOURCE,) * 5))
    shown, folded = text.split("<details")
    assert (shown.count("et-quote"), folded.count("et-quote")) == (3, 2)
    assert "2 more articles" in folded


def test_a_few_sources_are_not_folded() -> None:
    assert "<details" not in _card(replace(ITEM, sources=(SOURCE,) * 3))


def test_cards_leave_their_style_to_the_page() -> None:
    assert "<style>" not in cards.cards([ITEM, ITEM], {}, "#6B7280", {})


def test_a_summary_names_the_article_that_it_rests_on(tables: Tables) -> None:
    event, article = tables.events.iloc[0], tables.articles.iloc[0]
    named = tables.events.assign(source_url=article["url"])
    made = replace(tables, events=named)
    said = event_summary(Library(made, made), event["event_id"])
    assert said.index(article["publisher"]) < said.index(event["summary"])
    unknown = replace(tables, events=tables.events.assign(source_url="https://example.org/none"))
    assert "Our summary: " in event_summary(Library(unknown, unknown), event["event_id"])


def test_a_card_leads_to_the_pages_of_what_it_is_about() -> None:
    about = (Subject("site", "vell", "Vell"), Subject("party", "tide-front", "Tide Front"))
    found = _links(_card(replace(ITEM, subjects=about), {"from": ["2031-03-04"], "per": ["day"]}))
    assert [link["href"] for link in found[-2:]] == [
        "site?from=2031-03-04&id=vell",
        "party?from=2031-03-04&id=tide-front",
    ]


def test_an_event_card_leads_to_the_event_by_its_name() -> None:
    event = replace(ITEM, kind="event", id="e1", sources=())
    assert [link["href"] for link in _links(_card(event))] == ["incident?id=e1"]


def test_a_card_outside_the_dashboard_leads_to_no_page() -> None:
    item = replace(ITEM, kind="event", subjects=(Subject("site", "vell", "Vell"),))
    text = cards.card(item, {}, "#6B7280", None)
    assert "incident?" not in text
    assert "site?" not in text


def test_the_heading_of_a_claim_leads_to_its_claimant() -> None:
    about = (Subject("site", "vell", "Vell"), Subject("party", "norrland-navy", "Norrland Navy"))
    first, *_ = _links(_card(replace(ITEM, subjects=about)))
    assert first["href"] == "party?id=norrland-navy"


def test_the_heading_of_a_claim_of_no_claimant_leads_nowhere() -> None:
    about = (Subject("party", "tide-front", "Tide Front"),)
    unnamed = replace(ITEM, heading="No claimant named", subjects=about)
    assert 'et-head"><bdi>' in _card(unnamed)
