"""Tests of lib/exports/picture/metadata.py, and of the files that carry what it says."""

from io import BytesIO
from xml.etree import ElementTree

from PIL import Image

from lib.exports import picture as pictures
from lib.exports.picture.metadata import picture_metadata, words
from lib.views.context import Context
from tests.drawing.pdf.reading import info
from tests.exports.making import hostile, made
from tests.exports.making import stated as edition_of


def test_a_png_states_the_whole_permalink_and_hash(context: Context) -> None:
    picture = made(context, "weekly")
    edition = edition_of(context, picture)
    text = Image.open(BytesIO(pictures.png(picture, context, edition, 0.5))).info
    assert text["Source"] == edition.permalink
    assert text["Corpus SHA-256"] == "ab" * 32
    assert (text["Title"], text["Description"]) == (picture.caption.title, picture.alt)
    assert (text["Handling"], text["Accessed"]) == ("TLP:AMBER", "2031-05-01")


def test_an_svg_states_the_same(context: Context) -> None:
    picture = made(context, "weekly")
    edition = edition_of(context, picture)
    root = ElementTree.fromstring(pictures.svg(picture, context, edition))
    told = {element.tag.partition("}")[2]: element.text or "" for element in root}
    assert (told["title"], told["desc"]) == (picture.caption.title, picture.alt)
    assert f"Source: {edition.permalink}\nCorpus: " in told["metadata"]
    assert f"\nCorpus SHA-256: {'ab' * 32}\n" in told["metadata"]


def test_a_pdf_states_the_same_and_the_day_stated(context: Context) -> None:
    picture = made(context, "weekly")
    edition = edition_of(context, picture)
    told = info(pictures.pdf(picture, context, edition))
    assert (told["Title"], told["Subject"]) == (picture.caption.title, picture.alt)
    assert told["Author"] == edition.corpus
    assert f"Source: {edition.permalink}; Corpus: " in told["Keywords"]
    assert f"; Corpus SHA-256: {'ab' * 32}; " in told["Keywords"]
    assert told["CreationDate"] == told["ModDate"] == "D:20310501000000Z"


def test_words_that_mean_harm_stay_words(context: Context) -> None:
    picture = hostile(made(context, "weekly"))
    edition = edition_of(context, picture)
    assert Image.open(BytesIO(pictures.png(picture, context, edition, 0.5))).info["Title"]
    root = ElementTree.fromstring(pictures.svg(picture, context, edition))
    assert (root.findtext("{*}title") or "").startswith("</script>")
    assert info(pictures.pdf(picture, context, edition))["Title"].startswith("</script>")


def test_missing_metadata_is_omitted(context: Context) -> None:
    picture = made(context, "weekly")
    edition = edition_of(context, picture, handling="")
    assert "Handling" not in picture_metadata(picture, edition)
    assert "Handling" not in words(picture, edition)["stated"]
