"""Tests of lib/drawing/letters.py and directions.py: the room that texts need."""

import pytest

from lib.drawing import faces
from lib.drawing.letters import label_width
from lib.drawing.rgba import Colour
from lib.drawing.scene import Label, Line, Run
from lib.drawing.text_runs import with_direction_marks

INK = Colour(0, 0, 0)


def room(*lines: Line, size: float = 12) -> float:
    return label_width(Label(layer="Labels", x=0, y=0, lines=lines, size=size))


def test_a_label_needs_more_room_with_its_size() -> None:
    line = (Run("Deep Cove", INK),)
    assert room(line, size=24) == pytest.approx(2 * room(line))


def test_a_label_is_as_wide_as_its_longest_line() -> None:
    longer = (Run("a long ", INK), Run("line", INK, bold=True))
    assert room((Run("a", INK),), longer) == pytest.approx(sum(room((run,)) for run in longer))


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["Islamic Resistance in Iraq", "0123456789", "WMWM", "nearly 140"])
def test_drawn_texts_fit_the_measured_room(text: str, bold: bool) -> None:
    run = Run(text, INK, bold=bold)
    assert faces.width(run, 12) <= room((run,))


def test_a_label_that_begins_in_arabic_is_read_from_left_to_right() -> None:
    assert with_direction_marks("الميادين (Al-Mayadin)").startswith("\u200e")
    assert with_direction_marks("Al-Mayadin") == "Al-Mayadin"
