"""Tests of lib/exports/webpage/html_page.py and its parts, read back with html.parser."""

import json
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from lib.charts.free_figure import FreeFigure
from lib.exports import webpage
from lib.exports.evidence_tables import behind
from lib.exports.webpage import html
from lib.exports.webpage.parts import MOST_ROWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.wording.escape import visible
from tests.exports.making import HOSTILE, headed, hostile, made, stated

CSS = Path(webpage.__file__).with_name("webpage.css")


class Read(HTMLParser):
    """What a browser would see: elements, attributes, and text by element."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        self.open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts[self.open[-1]][-1] += data

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def values(self, name: str) -> list[str | None]:
        """The values of an attribute wherever it stands."""
        return [value for key, value in self.attributes if key == name]


def _page(context: Context, picture: Exhibit, handling: str = "TLP:AMBER") -> bytes:
    return html(picture, context, stated(context, picture, handling))


@pytest.fixture(scope="module")
def read(context: Context) -> Read:
    return Read(_page(context, made(context, "attack-counts")))


def test_the_page_contacts_no_one(read: Read) -> None:
    (policy,) = [value for value in read.values("content") if value and "default-src" in value]
    assert policy.startswith("default-src 'none'")
    assert [value for value in read.values("src") if value] == []


def test_the_page_states_the_finding_and_its_origin(read: Read, context: Context) -> None:
    caption = made(context, "attack-counts").caption
    assert read.texts["h1"] == [caption.title]
    assert caption.subtitle in read.texts["p"]
    listed = dict(zip(read.texts["dt"], read.texts["dd"], strict=True))
    assert listed["Corpus SHA-256"] == "ab" * 32
    assert (listed["As of"], listed["Accessed on"]) == ("2 Apr 2031", "1 May 2031")


def test_the_handling_mark_is_at_both_ends(read: Read) -> None:
    assert read.texts["b"].count("TLP:AMBER") == 2


def test_the_evidence_is_what_the_marks_carry(read: Read, context: Context) -> None:
    marked = behind(made(context, "attack-counts"), context).claims["claim_id"]
    shown = {value for value in read.values("data-id") if value and value.startswith("claims ")}
    assert shown == {f"claims {name}" for name in marked}
    assert "“at least five attacks on convoys this month”" in read.texts["p"]


def test_no_link_leads_into_a_missing_dashboard(read: Read) -> None:
    links = [value for value in read.values("href") if value]
    assert [value for value in links if not value.startswith("https://")] == []


def test_the_tables_have_a_row_for_each_row(read: Read, context: Context) -> None:
    parts = made(context, "attack-counts").data
    assert read.tags["table"] == len(parts)
    assert read.tags["tr"] == sum(len(part.frame) + 1 for part in parts)


def test_hostile_words_make_no_element(context: Context) -> None:
    picture = made(context, "attack-counts")
    rows = pd.DataFrame({"quote": pd.Series([HOSTILE] * 2, dtype="string")})
    evil = replace(hostile(picture), data=(Part(HOSTILE, rows, headed({"quote": HOSTILE})),))
    read = Read(_page(context, evil, HOSTILE))
    assert (read.tags["img"], read.tags["script"]) == (0, 3)
    assert read.texts["td"][0] == visible(HOSTILE)
    assert "\u202e" not in "".join(read.texts["p"])


def test_the_scripts_data_cannot_end_the_script(context: Context) -> None:
    picture = made(context, "attack-counts")
    evil = picture.drawn.update_layout(uirevision=f"{HOSTILE}\u2028").to_dict()
    shown = replace(
        picture, chart=None, freehand=FreeFigure(lambda: type(picture.drawn)(evil)), alt=HOSTILE
    )
    read = Read(_page(context, shown))
    held = json.loads(read.texts["script"][0])
    assert "</script>" in held["framed"]["uirevision"]
    assert held["kinds"][0] == "claims"


def test_a_table_has_neither_figure_nor_script(context: Context) -> None:
    read = Read(_page(context, made(context, "statements")))
    assert read.tags["script"] == 0
    assert [value for value in read.values("data-id") if value] != []


def test_many_rows_end_with_how_many_more(context: Context) -> None:
    picture = made(context, "statements")
    frame = pd.concat([picture.data[0].frame] * (MOST_ROWS // len(picture.data[0].frame) + 1))
    whole = replace(picture, data=(Part("statements", frame, picture.data[0].columns),))
    read = Read(_page(context, whole))
    assert read.tags["tr"] == MOST_ROWS + 1
    assert f"{len(frame) - MOST_ROWS} more row" in "".join(read.texts["p"])


@pytest.mark.parametrize("name", ["timeline", "strike-map", "stances", "articles-by-publisher"])
def test_every_click_finds_something(context: Context, name: str) -> None:
    read = Read(_page(context, made(context, name)))
    assert [value for value in read.values("data-id") if value] != []


def test_a_page_is_the_same_each_time(context: Context) -> None:
    picture = made(context, "timeline")
    assert _page(context, picture) == _page(context, picture)


@pytest.mark.parametrize("name", ["h1", "td", "li", "summary", "dt"])
def test_an_endless_word_wraps_everywhere(name: str) -> None:
    (rule,) = [line for line in CSS.read_text().splitlines() if "overflow-wrap: anywhere" in line]
    assert name in rule.partition(" {")[0].split(", ")
