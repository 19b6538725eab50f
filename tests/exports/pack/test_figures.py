"""Tests of lib/exports/pack/figures.py."""

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image, ImageOps

from lib.exports.edition import Imprint
from lib.exports.pack.assembling import Leaf, assembled
from lib.exports.pack.figures import HIGHEST, LOWEST, PIXELS, WIDTH, picture_of
from lib.exports.pack.plan import Chapter, Plan
from lib.views.view import View


def _leaf(view: View, name: str) -> Leaf:
    plan = Plan("Strait", date(2031, 5, 1), chapters=(Chapter(name),))
    (leaf,) = assembled(plan, view, Imprint("ab" * 32, date(2031, 5, 1))).leaves
    return leaf


def _image(leaf: Leaf) -> Image.Image:
    return Image.open(io.BytesIO(picture_of(leaf))).convert("RGB")


@pytest.mark.parametrize("name", ["weekly", "timeline", "attack-counts", "stances"])
def test_a_picture_is_sharp_and_no_higher_than_a_page_allows(view: View, name: str) -> None:
    image = _image(_leaf(view, name))
    height = image.height * WIDTH / PIXELS
    assert image.width == PIXELS
    assert LOWEST - 1 <= height <= max(HIGHEST.values()) + 1
    assert len(image.getcolors(1 << 24) or []) > 10


def test_a_map_fills_its_picture(view: View) -> None:
    image = _image(_leaf(view, "strike-map"))
    left, top, right, bottom = ImageOps.invert(image).getbbox()
    assert right - left > 0.9 * image.width
    assert bottom - top > 0.7 * image.height


def test_the_title_stands_in_the_document_and_not_in_the_picture(view: View) -> None:
    leaf = _leaf(view, "weekly")
    caption = replace(leaf.picture.caption, title="Another finding " * 3)
    other = replace(leaf, picture=replace(leaf.picture, caption=caption))
    assert picture_of(other) == picture_of(leaf)


def test_a_table_has_no_picture(view: View) -> None:
    with pytest.raises(ValueError, match="is a table"):
        picture_of(_leaf(view, "headlines"))
