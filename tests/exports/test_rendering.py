"""What another program makes of slides and workbooks: LibreOffice opens them and prints them."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lib.exports import slides, workbook
from lib.views.context import Context
from tests.exports.office import HOSTILE, claimed, picture, stated, titled
from tests.libreoffice import SOFFICE, printed

PDFTOPPM = shutil.which("pdftoppm")
pytestmark = pytest.mark.skipif(
    SOFFICE is None or PDFTOPPM is None, reason="needs LibreOffice and poppler's pdftoppm"
)
# The blue of the tiny corpus's first bloc, as pale as bars are.
BLUE = (0, 114, 178)


def _printed(content: bytes, ending: str, folder: Path) -> list[Image.Image]:
    """The pages as pictures."""
    path = printed(content, ending, folder)
    pages = [str(PDFTOPPM), "-r", "50", "-png", str(path), str(folder / "page")]
    subprocess.run(pages, check=True, capture_output=True, timeout=60)
    return [Image.open(page).convert("RGB") for page in sorted(folder.glob("page*.png"))]


def _dots(page: Image.Image, colour: tuple[int, int, int]) -> int:
    away = np.abs(np.asarray(page, dtype=int) - np.array(colour))
    return int((away < 24).all(axis=2).sum())


def test_a_chart_is_drawn_on_its_slide(context: Context, tmp_path: Path) -> None:
    made = picture(context, "weekly")
    (page,) = _printed(
        slides.export(made, context, stated(made, context, "TLP:RED")), "pptx", tmp_path
    )
    assert page.size == (667, 375)
    assert _dots(page, BLUE) > 2_000
    assert _dots(page, (255, 43, 43)) > 20


def test_a_hostile_slide_can_be_printed(tmp_path: Path) -> None:
    made, context = claimed({"value": 5}, {"value": 7, "value_high": 9, "bound": "between"})
    content = slides.export(titled(made, HOSTILE), context, stated(made, context, HOSTILE))
    assert len(_printed(content, "pptx", tmp_path)) == 1


def test_a_workbook_can_be_printed_with_its_chart(context: Context, tmp_path: Path) -> None:
    made = picture(context, "weekly")
    pages = _printed(workbook.export(made, context, stated(made, context)), "xlsx", tmp_path)
    assert max(_dots(page, BLUE) for page in pages) > 500
