"""Tests of lib/ui/parts/links.js."""

import re

from lib.selection.url import NAMES
from tests.paths import ROOT

SCRIPT = (ROOT / "lib" / "ui" / "parts" / "links.js").read_text(encoding="utf-8")


def test_links_keep_the_filters_that_an_address_has() -> None:
    kept = re.search(r"const FILTERS = \[([^\]]*)\]", SCRIPT)
    assert kept is not None
    assert sorted(re.findall(r'"([^"]+)"', kept[1])) == sorted(NAMES)
