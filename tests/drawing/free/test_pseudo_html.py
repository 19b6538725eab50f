"""Tests of lib/drawing/free/pseudo_html.py."""

from hypothesis import given
from hypothesis import strategies as some

from lib.drawing.free.pseudo_html import lines, plain
from lib.drawing.rgba import Colour
from lib.wording import escape
from tests import hostile

INK = Colour(0, 0, 0)


def test_a_break_begins_a_line() -> None:
    assert plain("one<br>two<br/>three") == ["one", "two", "three"]


def test_bold_and_italic_end_where_they_are_closed() -> None:
    ((first, second, third),) = lines("a<b>b</b><i>c</i>", INK)
    assert (first.bold, second.bold, third.bold, third.italic) == (False, True, False, True)


def test_a_span_has_its_colour() -> None:
    ((sign, label),) = lines('<span style="color:#D55E00">●</span> Iraq', INK)
    assert (sign.colour.hex, label.colour, label.text) == ("#D55E00", INK, " Iraq")


def test_formatting_continues_on_the_next_line() -> None:
    ((_,), (second,)) = lines("<b>one<br>two</b>", INK)
    assert second.bold


def test_escaped_text_is_text() -> None:
    said = plain(escape.plotly(hostile.TEXT))[0]
    assert "<script>alert(1)</script><b>bold</b> $x$" in said


def test_directional_characters_are_shown() -> None:
    assert plain("a\u202eb\x07") == ["a⟨U+202E⟩b\ufffd"]


def test_arabic_stays_as_it_is() -> None:
    assert plain("الميادين (Al-Mayadin)") == ["الميادين (Al-Mayadin)"]


def test_a_closing_tag_without_an_opening_one_is_ignored() -> None:
    assert plain("a</b>b</span>") == ["ab"]


@given(some.text(some.characters(exclude_categories=["Cc", "Cs"]), max_size=40))
def test_escaping_and_reading_gives_the_text_back(text: str) -> None:
    assert plain(escape.plotly(text)) == [escape.visible(text)]
