"""Tests of lib/ui/sources.py."""

import pandas as pd

from lib.ui.sources import with_cuts_marked

LONG = "US designates four armed groups in Iraq after months of attacks on its forces"


def test_a_headline_that_is_cut_says_so() -> None:
    listed = pd.DataFrame({"Headline": [LONG, "Short"], "Publisher": ["Strait Herald", LONG]})
    shown = with_cuts_marked(listed)
    assert shown["Headline"].iloc[0].endswith("…")
    assert LONG.startswith(shown["Headline"].iloc[0].rstrip("…").rstrip())
    assert (shown["Headline"].iloc[1], shown["Publisher"].iloc[0]) == ("Short", "Strait Herald")
