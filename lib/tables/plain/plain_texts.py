"""Texts in which nothing is unusual: what the model would neither refuse nor change."""

import re

import numpy as np
import pyarrow as pa

from lib.model.article import QUOTE_WORDS
from lib.tables.arrow import compute

MOST_LETTERS = 2_000
# Signs that are neither white space nor control characters. As ranges, since the classes of Unicode
# (\p{Z}) take milliseconds each time that an expression is made.
SPACES = r"\x00-\x20\x7f-\xa0\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
SIGN = rf"[^{SPACES}]"
# Visible signs of many scripts: with one of them a text begins, or it is read on its own.
FIRST = (
    r"[!-~\x{a1}-\x{ac}\x{ae}-\x{377}\x{386}-\x{38a}\x{38c}\x{38e}-\x{3a1}\x{3a3}-\x{52f}"
    r"\x{5d0}-\x{5ea}\x{620}-\x{64a}\x{671}-\x{6d3}"
    r"\x{904}-\x{939}\x{e01}-\x{e30}\x{10d0}-\x{10f0}\x{2010}-\x{2027}\x{3041}-\x{3096}"
    r"\x{30a1}-\x{30fa}\x{4e00}-\x{9fff}\x{ac00}-\x{d7a3}]"
)
TEXT = rf"(?s)\A{FIRST}(.*{SIGN})?\z"
# On one line and without control characters.
LINE = rf"\A{FIRST}([^\x00-\x1f\x7f]*{SIGN})?\z"
QUOTE = rf"\A{FIRST}{SIGN}*( {SIGN}+){{0,{QUOTE_WORDS - 1}}}\z"
# Ports of five digits may be out of range: they are left to the reader of single articles.
LINK = rf"\Ahttps?://[A-Za-z0-9.-]+(:[1-9][0-9]{{0,3}})?(/{SIGN}*)?\z"
ID = r"\A[a-z0-9][a-z0-9_-]*\z"
LONGEST_ID = 160


def fits(column: pa.Array, pattern: str, most: int = MOST_LETTERS) -> np.ndarray:
    """Whether each text has that form and at most that many letters; a missing one has not."""
    fitting = compute.match_substring_regex(column, pattern)
    # As many bytes are at least as many letters.
    fitting = compute.and_(fitting, compute.less_equal(compute.binary_length(column), most))
    return fitting.fill_null(False).to_numpy(zero_copy_only=False)


def is_an_id(text: str) -> bool:
    """Whether a text is an id of the model."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID[2:-2], text, re.ASCII) is not None


def fits_or_is_missing(column: pa.Array, pattern: str) -> np.ndarray:
    """Whether each text has that form, or there is none."""
    return fits(column, pattern) | column.is_null().to_numpy(zero_copy_only=False)
