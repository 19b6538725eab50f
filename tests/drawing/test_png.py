"""Tests of lib/drawing/png.py and svg.py: files that are the same for the same scene."""

import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from lib.drawing.png import png
from lib.drawing.rgba import Colour
from lib.drawing.scene import Box, Fill, Scene, Stroke
from lib.drawing.scenes import scene_of
from lib.drawing.svg import svg
from lib.views.context import Context
from tests import hostile
from tests.drawing.making import SIZE, dots, figure, line
from tests.exports.making import made
from tests.present import present

SVG = "{http://www.w3.org/2000/svg}"
FORMS = {"png": png, "svg": svg}
ODD = (hostile.TEXT, "$x^2$ \\$", "الميادين", "\x00\x0b\ufffe", "\ud800", "&<>\"'", "")


def noted(text: str) -> Scene:
    """A scene with a text in it."""
    drawn = figure(dots([2], [5], name=text, hovertext=[text]), line([1, 9], [1, 9]))
    drawn.add_annotation(x=5, y=5, text=text, showarrow=False)
    return scene_of(drawn, *SIZE)


def pixels(scene: Scene, scale: float = 1.0) -> Image.Image:
    return Image.open(BytesIO(png(scene, scale))).convert("RGB")


def test_a_png_has_as_many_pixels_as_asked() -> None:
    assert pixels(noted("a"), 1.5).size == (900, 600)


def test_a_mark_is_where_the_scene_says_in_its_colour() -> None:
    seen = pixels(scene_of(figure(dots([2], [5])), *SIZE))
    assert seen.getpixel((160, 180)) == (213, 94, 0)
    assert seen.getpixel((160, 200)) == (255, 255, 255)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_scene_gives_the_same_bytes(form: str) -> None:
    assert FORMS[form](noted("a & b")) == FORMS[form](noted("a & b"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ODD)
def test_any_text_can_be_drawn(form: str, text: str) -> None:
    assert len(FORMS[form](noted(text))) > 300


@pytest.mark.parametrize("text", ODD)
def test_an_svg_is_sound_whatever_text_is_in_it(text: str) -> None:
    assert ElementTree.fromstring(svg(noted(text))).tag == f"{SVG}svg"


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_scene_is_a_picture(form: str) -> None:
    assert len(FORMS[form](scene_of(figure(), *SIZE))) > 100


@pytest.mark.parametrize("form", FORMS)
def test_an_area_too_small_for_its_hatching_is_drawn(form: str) -> None:
    ink = Colour(0, 114, 178)
    speck = Box(
        layer="Bars", left=1.2, top=1.2, width=0.1, height=0.1, fill=Fill(ink, Stroke(ink, 2.4))
    )
    assert len(FORMS[form](Scene(20, 20, Colour(255, 255, 255), (speck,)))) > 50


def test_a_picture_has_no_date() -> None:
    assert b"Software" not in png(noted("a"))


def test_text_in_an_svg_is_text() -> None:
    root = ElementTree.fromstring(svg(noted("<b>Deep</b> &amp; Cove")))
    assert "".join(present(root.find(f".//{SVG}text")).itertext()) == "Deep & Cove"


def test_a_mark_in_an_svg_says_what_it_is() -> None:
    root = ElementTree.fromstring(svg(noted("At least 13")))
    assert [title.text for title in root.iter(f"{SVG}title")] == ["At least 13"]


def test_hostile_text_in_an_svg_is_not_an_element() -> None:
    root = ElementTree.fromstring(svg(noted("&lt;script&gt;x&lt;/script&gt;")))
    assert list(root.iter(f"{SVG}script")) == []


def test_an_svg_contacts_no_one() -> None:
    written = svg(noted("a")).decode()
    assert re.findall(r"https?://[^\"]+", written) == ["http://www.w3.org/2000/svg"]
    assert "href" not in written


def test_a_timeline_is_drawn_as_it_is_on_screen(context: Context) -> None:
    scene = scene_of(present(made(context, "timeline").figure), 1280, 720)
    assert len(set(pixels(scene).get_flattened_data())) > 50


def test_an_svg_carries_the_style_that_it_is_given() -> None:
    root = ElementTree.fromstring(svg(noted("a"), "@font-face{font-family:x}"))
    assert [style.text for style in root.iter(f"{SVG}style")] == ["@font-face{font-family:x}"]


def test_a_picture_carries_the_given_metadata() -> None:
    image = Image.open(BytesIO(png(noted("a"), 1, {"Source": "https://a.b/", "Title": "فيل"})))
    assert isinstance(image, PngImageFile)
    assert image.text == {"Source": "https://a.b/", "Title": "فيل"}


def test_an_svg_has_its_metadata_escaped() -> None:
    words = {"title": "<b>", "alt": "a & b\x00", "stated": "Source: x\nCorpus: y"}
    root = ElementTree.fromstring(svg(noted("a"), words=words))
    found = [root.findtext(f"{SVG}{name}") for name in ("title", "desc", "metadata")]
    assert found == ["<b>", "a & b", "Source: x\nCorpus: y"]
