"""Tests of lib/briefing/paper/typesetting.py."""

import pytest

from lib.briefing.paper.typesetting import Lines, Words, height_of, lines_of, paragraph
from lib.drawing.scene import Label
from lib.exports.slides.areas import inches
from lib.exports.slides.texts import Text

WIDE = inches(1, 1, 4, 3)


def words(*texts: str) -> list[Words]:
    return [Words(Text(text, 11)) for text in texts]


def said(lines: Lines) -> list[str]:
    return ["".join(own.text.text for own in line) for line in lines]


def test_a_sign_stays_with_its_words() -> None:
    found = said(lines_of(words("one two ", "▲", "\u00a0", "three\u00a0four"), 90))
    assert found == ["one two ", "▲\u00a0three\u00a0four"]


def test_no_line_is_wider_than_asked() -> None:
    lines = lines_of(words("Rockets were fired at convoys in the strait again and " * 5), 200)
    assert len(lines) > 5
    assert max(sum(own.wide for own in line) for line in lines) <= 210


@pytest.mark.parametrize("text", ["W" * 500, "中" * 300, "ه" * 400])
def test_a_word_without_an_end_is_cut(text: str) -> None:
    lines = lines_of(words(text), 300)
    assert "".join(said(lines)) == text
    assert max(own.wide for line in lines for own in line) <= 301


@pytest.mark.parametrize(
    ("address", "kind"),
    [("https://example.org/a", "Link"), ("javascript:alert(1)", "Span"), ("", "Span")],
)
def test_only_a_web_address_is_a_link(address: str, kind: str) -> None:
    part, _ = paragraph([Words(Text("here", 11, address=address))], WIDE)
    assert [own.kind for own in part.parts] == [kind]


def test_arabic_stands_at_the_right() -> None:
    left, right = (paragraph(words(text), WIDE)[0] for text in ("Vell", "هجوم"))
    labels = [part.parts[0].items[0] for part in (left, right)]
    xs = [label.x for label in labels if isinstance(label, Label)]
    assert xs[0] == pytest.approx(96)
    assert xs[1] > 400


def test_a_paragraph_is_as_high_as_it_was_measured() -> None:
    own = words("Rockets were fired at convoys in the strait again and " * 5)
    _, high = paragraph(own, WIDE)
    assert high == pytest.approx(height_of(own, WIDE.width), abs=20)


def test_text_of_another_language_says_so() -> None:
    part, _ = paragraph([Words(Text("Titel", 11, language="de"))], WIDE)
    assert part.parts[0].language == "de"
