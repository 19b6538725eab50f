"""Tests of lib/briefing/pictures.py."""

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image, ImageOps

from lib.briefing.assembling import Section, assemble
from lib.briefing.pictures import (
    COLUMN,
    HIGHEST,
    LEAST,
    PIXELS,
    WIDTH,
    pictures_of,
    scenes_of,
    with_totals,
)
from lib.briefing.plan import Chapter, Plan
from lib.charts.model import words
from lib.drawing.scene import Label
from lib.exports.edition import Imprint
from lib.exports.native.panels import TOTAL, panels
from lib.views.context import Context
from tests.present import present


def _leaf(context: Context, name: str) -> Section:
    plan = Plan("Strait", date(2031, 5, 1), chapters=(Chapter(name),))
    (section,) = assemble(plan, context, Imprint("ab" * 32, date(2031, 5, 1))).sections
    return section


def _images(section: Section) -> list[Image.Image]:
    return [Image.open(io.BytesIO(content)).convert("RGB") for content in pictures_of(section)]


@pytest.mark.parametrize("name", ["weekly", "timeline", "attack-counts", "claims-compared"])
def test_pictures_are_sharp_and_no_higher_than_a_page_allows(context: Context, name: str) -> None:
    images = _images(_leaf(context, name))
    assert [image.width for image in images] == [PIXELS] * len(images)
    assert max(image.height / image.width for image in images) <= HIGHEST / WIDTH + 0.2
    assert min(len(image.getcolors(1 << 24) or []) for image in images) > 10


@pytest.mark.parametrize(
    "name", ["weekly", "timeline", "attack-counts", "claims-compared", "strike-map"]
)
def test_no_letter_is_smaller_than_nine_points_on_the_page(context: Context, name: str) -> None:
    points = [
        item.size * COLUMN / scene.width
        for scene in scenes_of(_leaf(context, name))
        for item in scene.items
        if isinstance(item, Label)
    ]
    assert min(points) >= LEAST - 0.1


def test_each_stack_of_bars_has_its_sum_above_it(context: Context) -> None:
    section = _leaf(context, "weekly")
    assert section.exhibit.chart is not None
    (found,) = panels(section.exhibit.chart)
    (sums,) = [points.ys for points in found.points if points.name == TOTAL]
    (panel,) = with_totals(section.exhibit.chart).panels
    said = {words(label.text) for label in panel.labels}
    assert {f"{total:.0f}" for total in sums if total} <= said


def test_a_map_fills_its_picture(context: Context) -> None:
    (image,) = _images(_leaf(context, "strike-map"))
    left, top, right, bottom = present(ImageOps.invert(image).getbbox())
    assert max((right - left) / image.width, (bottom - top) / image.height) > 0.75


def test_the_title_is_in_the_document_and_not_in_the_picture(context: Context) -> None:
    section = _leaf(context, "weekly")
    caption = replace(section.exhibit.caption, title="Another finding " * 3)
    other = replace(section, exhibit=replace(section.exhibit, caption=caption))
    assert pictures_of(other) == pictures_of(section)


def test_a_table_has_no_picture(context: Context) -> None:
    with pytest.raises(ValueError, match="is a table"):
        pictures_of(_leaf(context, "headlines"))
