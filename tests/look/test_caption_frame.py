"""Tests of lib/look/caption_frame.py: the texts around a chart and the space they take."""

from dataclasses import replace

from lib.look.caption_frame import FOOT, Frame, caption_frame
from lib.look.letter_room import TEXT, TEXT_LINE
from lib.look.signs import Sign
from lib.look.style import LIGHT, NARROW, WIDE, Caption
from lib.wording.line_breaks import widest

SIGNS = (Sign("●", "exactly", "#112233"), Sign("▲", "at least & more"), Sign("○", "<new>"))
LONG = "so many words that they stand on several lines " * 6
PAPER = replace(LIGHT, room=replace(WIDE, picture=1280))


def frame(caption: Caption) -> Frame:
    return caption_frame(caption, LIGHT, 600)


def test_each_line_takes_its_room_above_and_below_the_plot() -> None:
    short, long = frame(Caption("Title", "Words", "Note")), frame(Caption(LONG, LONG, LONG))
    assert long.top > short.top
    assert long.bottom > short.bottom
    assert long.plot < short.plot


def test_the_key_is_under_the_texts() -> None:
    made = frame(Caption("Title", "Words", "Note", SIGNS))
    assert (made.text, made.key) == (("Words",), (SIGNS,))
    assert made.top == frame(Caption("Title", "Words", "Note")).top + TEXT_LINE


def test_on_a_narrow_screen_the_toolbar_has_its_own_line() -> None:
    narrow = caption_frame(Caption("T", "W", "N"), replace(LIGHT, room=NARROW), 600)
    assert narrow.above > frame(Caption("T", "W", "N")).above


def test_texts_are_rewrapped_and_the_plot_keeps_its_height() -> None:
    caption = Caption(LONG, LONG, "Note", SIGNS)
    before = frame(caption)
    after = before.rewrapped(caption, SIGNS, PAPER)
    assert len(after.title) < len(before.title)
    assert WIDE.line < widest(after.text, TEXT) <= PAPER.room.line
    assert after.plot == before.plot


def test_a_finding_of_the_readers_own_replaces_the_title() -> None:
    before = frame(Caption("Computed", "Words", "Note"))
    after = before.rewrapped(Caption("Ours <b>", "Words", "Note"), (), LIGHT)
    assert (after.title, after.height) == (("Ours <b>",), before.height)


def test_without_texts_the_plot_keeps_its_height() -> None:
    before = frame(Caption("Title", "Words", "Note", SIGNS))
    bare = before.bare()
    assert (bare.title, bare.key, bare.notes, bare.bottom) == ((), (), (), FOOT)
    assert bare.plot == before.plot
    assert bare.height < before.height
