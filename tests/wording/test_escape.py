"""Tests of lib/wording/escape.py."""

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.wording import escape
from tests import hostile

ANY = st.text(max_size=60)


@given(ANY)
def test_html_reads_back_as_the_visible_text(text: str) -> None:
    assert html.unescape(escape.html(text)) == escape.visible(text)


@given(ANY)
def test_no_sign_of_html_is_left(text: str) -> None:
    assert re.findall("[<>\"']", escape.html(text)) == []


@given(ANY)
def test_plotly_finds_neither_tag_nor_formula_nor_line(text: str) -> None:
    assert re.findall("[<>$\n]", escape.plotly(text)) == []


@pytest.mark.parametrize("write", [escape.html, escape.plotly])
def test_a_hostile_text_is_shown_and_not_read(write: Callable[[str], str]) -> None:
    assert hostile.left_in(write(hostile.TEXT).replace("$x$", "")) == []


def test_an_override_of_direction_is_shown_as_its_code() -> None:
    assert escape.visible("a\u202egnp") == "a⟨U+202E⟩gnp"


def test_a_control_character_is_shown_as_a_replacement() -> None:
    assert escape.visible("a\x00b\x1bc") == "a�b�c"


def test_arabic_is_left_as_it_is() -> None:
    assert escape.visible("نحو عشرين هجوما") == "نحو عشرين هجوما"


@given(ANY)
def test_every_markdown_character_is_shown_literally(text: str) -> None:
    assert re.findall(r"(?<!\\)[`*_\[\]<>$#|~]", escape.markdown(text).replace("\\\\", "")) == []


@pytest.mark.parametrize(
    "text",
    ["https://a.example", "www.a.example", "b@a.example", ":material/bolt:", ":smile:", "->", "<-"],
)
@pytest.mark.parametrize("write", [escape.markdown, escape.label])
def test_what_streamlit_replaces_is_split_invisibly(text: str, write: Callable[[str], str]) -> None:
    shown = re.sub(r"\\(.)", r"\1", write(text))
    assert text not in shown
    assert shown.replace("\u2060", "") == text


@pytest.mark.parametrize(
    "text",
    ["Iraq and Syria (all)", "Iran-aligned groups", "Blocs: all & sundry", "3.5 km!", "a/b, c"],
)
def test_the_label_of_an_option_stays_as_it_is(text: str) -> None:
    assert escape.label(text) == text


@given(ANY)
def test_no_sign_that_markdown_reads_is_left_in_a_label(text: str) -> None:
    assert re.findall(r"(?<!\\)[`*_\[\]<$~]", escape.label(text).replace("\\\\", "")) == []


def test_markdown_stays_on_its_line() -> None:
    assert escape.markdown("a\n# b") == r"a \# b"


@pytest.mark.parametrize("url", ["https://example.org/a?b=1&c=2#d", "HTTP://example.org"])
def test_an_http_address_is_a_link(url: str) -> None:
    assert escape.link(url) == url


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://example.org/what's-next", "https://example.org/what%27s-next"),
        ("https://example.org/a?id=1|2", "https://example.org/a?id=1%7C2"),
        ("https://example.org/a^b`{c}", "https://example.org/a%5Eb%60%7Bc%7D"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a\u202eb", "https://example.org/a%E2%80%AEb"),
        ("https://example.org/a%27b", "https://example.org/a%27b"),
        ("https://example.org/کتاب", "https://example.org/کتاب"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
    ],
)
def test_a_link_is_the_address_but_for_percent_encoding(url: str, asked: str) -> None:
    assert escape.link(url) == asked


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://example.org",
        " https://example.org",
        "data:text/html,<script>alert(1)</script>",
        "//example.org/a",
        "/a",
        "urn:archive:4711",
        "https://example.org/a ",
        "https://example.org/a  b",
        "https://example.org/\ta",
        "https://example.org/a\n",
        'https://example.org/"onclick="alert(1)',
        "https://example.org/<b>",
        "https://exam'ple.org/",
        "https://example.org\\@elsewhere.example/",
        "https://",
        "",
    ],
)
def test_any_other_address_stays_text(url: str) -> None:
    assert escape.link(url) is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\x01", "＝", "＠"])
def test_no_program_reads_a_cell_as_a_formula(start: str) -> None:
    assert escape.cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", [-5, 1.5, None, "1-1", "Vell"])
def test_other_cells_are_unchanged(value: object) -> None:
    assert escape.cell(value) == value


@given(st.lists(ANY, max_size=4))
def test_a_file_name_is_never_a_path(parts: list[str]) -> None:
    assert re.fullmatch("[a-z0-9][a-z0-9_-]{0,119}", escape.file_name(*parts))


def test_a_file_name_says_what_and_which_window() -> None:
    named = escape.file_name("attack-counts", "2023-10-17", "2024-02-03", "")
    assert named == "attack-counts_2023-10-17_2024-02-03"


@pytest.mark.parametrize("hostile_part", ["../../etc/passwd", "C:\\a", "/a", "a\x00b", "..", ""])
def test_a_file_name_never_contains_a_folder(hostile_part: str) -> None:
    assert set(escape.file_name(hostile_part)) <= set("abcdefghijklmnopqrstuvwxyz-")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/a?b=c", "example.org"),
        ("HTTP://news.example.org:8080#x", "news.example.org:8080"),
        ("urn:archive:4711", "urn:archive:4711"),
    ],
)
def test_a_link_is_shown_as_its_host(url: str, shown: str) -> None:
    assert escape.host(url) == shown
