"""Tests of lib/wording/templating.py: every value in a template is escaped."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from lib.wording.templating import FOLDER, Markup, macros

HOSTILE = "\"><script>alert(1)</script>'\u202egnp \x00{{ 7 * 7 }}"


def test_a_value_is_escaped_as_content_and_as_an_attribute() -> None:
    drawn = macros("dashboard").summary(HOSTILE, HOSTILE)
    assert drawn.count("&lt;script&gt;") == 2
    assert re.findall(r"[\u202e\x00]|<script|49", drawn) == []
    assert drawn.count('"') == 6


def test_what_a_macro_returns_is_not_escaped_again() -> None:
    assert "<bdi>a &amp; b</bdi>" in macros("cards").outward("https://desk.example", "a & b")
    assert macros("rules").rows([(_Rule(), Markup("<b>x</b>"))]).count("<b>x</b>") == 1


def test_a_text_that_is_no_markup_stays_a_text() -> None:
    assert "&lt;b&gt;x" in macros("rules").rows([(_Rule(), "<b>x</b>")])


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", 'https://x"onload=1'])
def test_only_web_addresses_become_links(url: str) -> None:
    assert "href" not in macros("cards").outward(url, "text")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        macros("cards").source(object(), "")


def test_no_template_switches_escaping_off() -> None:
    sources = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html")]
    assert len(sources) > 4
    assert [text for text in sources if re.search(r"\bsafe\b|autoescape", text)] == []


class _Rule:
    title, text, source = "T", "R", "S"


def test_a_link_in_the_table_of_a_web_page_is_named_after_its_host() -> None:
    assert "<bdi>desk.example</bdi>" in macros("webpage").cell("link", "https://desk.example/a")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.html")), ids=lambda path: path.stem)
def test_no_macro_takes_the_place_of_another(path: Path) -> None:
    named = re.findall(r"{% macro (\w+)", path.read_text(encoding="utf-8"))
    assert sorted(set(named)) == sorted(named)
