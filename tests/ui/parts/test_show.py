"""Tests of lib/ui/parts/show.py."""

import re

import pandas as pd
import pytest

from lib.ui.parts import show
from lib.views.exhibit import Part


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/a/b?c=1", "example.org"),
        ("http://news.example.org", "news.example.org"),
        ("https://خبر.example/x", "خبر.example"),
    ],
)
def test_a_link_in_a_table_is_shown_as_its_host(url: str, shown: str) -> None:
    column = show.columns_of(pd.DataFrame({"Link": [url]}))["Link"]
    found = re.search(column["type_config"]["display_text"], url)
    assert found is not None
    assert found.group(1) == shown


def test_a_table_with_rows_out_of_sight_says_how_many_there_are() -> None:
    few, many = (Part("pairs", pd.DataFrame({"who": range(number)}), {}) for number in (11, 47))
    assert show.rows_below(few, 423) == ""
    assert show.rows_below(many, 423) == "47 pairs: scroll the table to see them all."
