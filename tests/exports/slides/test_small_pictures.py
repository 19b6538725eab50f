"""The days of a played view as small pictures on a slide."""

from io import BytesIO

from pptx import Presentation

from lib.exports import slides
from lib.exports.slides.day_pictures import has_small_pictures, spread
from lib.selection.options import Options
from lib.views.catalogue import exhibit
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from tests.exports.making import stated
from tests.present import present


def played(context: Context, name: str = "attack-counts-played") -> Exhibit:
    return present(exhibit(name, context, Options()))


def slide_texts(content: bytes) -> list[list[str]]:
    every = Presentation(BytesIO(content)).slides
    return [[each.text_frame.text for each in own.shapes if each.has_text_frame] for own in every]


def test_of_many_days_the_first_and_the_last_are_kept() -> None:
    assert spread(range(22), 6) == [0, 4, 8, 13, 17, 21]
    assert spread(range(3), 6) == [0, 1, 2]


def test_a_slide_has_a_picture_for_each_day(context: Context) -> None:
    shown = played(context)
    every = shown.played
    (texts,) = slide_texts(slides.export(shown, context, stated(context, shown)))
    assert len(every) > 1
    assert f"{every[0].day:%-d %b %Y}" in texts
    assert f"{every[-1].day:%-d %b %Y}" in texts
    assert any(text.startswith(f"All {len(every)} days. From top") for text in texts)


def test_rows_with_names_are_not_drawn_small(context: Context) -> None:
    assert not has_small_pictures(played(context, "claims-compared-played"))
