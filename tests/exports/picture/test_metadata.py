"""Tests of lib/exports/picture/metadata.py, and of the files that carry what it says."""

from io import BytesIO
from xml.etree import ElementTree

from PIL import Image

from lib.exports import picture as pictures
from lib.exports.picture.metadata import stated, words
from lib.views.context import View
from tests.exports.making import hostile, made
from tests.exports.making import stated as edition_of


def test_a_png_states_the_whole_permalink_and_hash(view: View) -> None:
    picture = made(view, "weekly")
    edition = edition_of(view, picture)
    text = Image.open(BytesIO(pictures.png(picture, view, edition, 0.5))).text
    assert text["Source"] == edition.permalink
    assert text["Corpus SHA-256"] == "ab" * 32
    assert (text["Title"], text["Description"]) == (picture.caption.title, picture.alt)
    assert (text["Handling"], text["Accessed"]) == ("TLP:AMBER", "2031-05-01")


def test_an_svg_states_the_same(view: View) -> None:
    picture = made(view, "weekly")
    edition = edition_of(view, picture)
    root = ElementTree.fromstring(pictures.svg(picture, view, edition))
    told = {element.tag.partition("}")[2]: element.text or "" for element in root}
    assert (told["title"], told["desc"]) == (picture.caption.title, picture.alt)
    assert f"Source: {edition.permalink}\nCorpus: " in told["metadata"]
    assert f"\nCorpus SHA-256: {'ab' * 32}\n" in told["metadata"]


def test_words_that_mean_harm_stay_words(view: View) -> None:
    picture = hostile(made(view, "weekly"))
    edition = edition_of(view, picture)
    assert Image.open(BytesIO(pictures.png(picture, view, edition, 0.5))).text["Title"]
    root = ElementTree.fromstring(pictures.svg(picture, view, edition))
    assert (root.findtext("{*}title") or "").startswith("</script>")


def test_what_is_not_stated_is_left_out(view: View) -> None:
    picture = made(view, "weekly")
    edition = edition_of(view, picture, handling="")
    assert "Handling" not in stated(picture, edition)
    assert "Handling" not in words(picture, edition)["stated"]
