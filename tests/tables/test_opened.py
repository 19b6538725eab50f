"""A folder opened for readers gives the tables and problems of load and build."""

import gc
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus import NotACorpus, load
from lib.tables import build, read_rows
from lib.tables.opened import open_folder
from lib.tables.plain import plain_texts
from tests.paths import DATA, TINY
from tests.reading.breaking import (
    CLAIM,
    FILE,
    ID,
    STATEMENT,
    add_line,
    change,
    settings,
)
from tests.reading.test_laws import HEAD, KEYS, _article, broken, values

__all__ = ["broken"]
ROCKETS = "2031-03-04-vell-rocket-attack"
MENTION = {"event": ROCKETS, "quote": "rockets hit Vell"}


def same(folder: Path) -> None:
    """Fails unless opening gives what load and build give."""
    head, tables = open_folder(folder)
    corpus = load(folder)
    assert replace(corpus, articles=(), events=(), parties=(), places=()) == head
    for (name, opened), (_, built) in zip(tables.items(), build(corpus).items(), strict=True):
        pd.testing.assert_frame_equal(opened, built, obj=name)


def lines(folder: Path, *values: object, name: str = "more.jsonl") -> None:
    """A file of articles, one a line."""
    text = "".join(v if isinstance(v, str) else json.dumps(v) + "\n" for v in values)
    (folder / "articles" / name).write_text(text, encoding="utf-8")


def article(number: int, **changes: object) -> dict:
    """An article under an id of its own."""
    return HEAD | {"id": f"2031-04-02-line-{number}", "events": [MENTION]} | changes


@pytest.mark.parametrize("folder", [TINY, DATA], ids=["tiny", "shipped"])
def test_a_whole_corpus_is_the_same(folder: Path) -> None:
    same(folder)


def test_every_shipped_article_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    alone: list[str] = []
    single = read_rows._single

    def seen(text: read_rows.Text, *rest: Any) -> Any:
        alone.append(text.file.name)
        return single(text, *rest)

    monkeypatch.setattr(read_rows, "_single", seen)
    open_folder(DATA)
    assert alone == []


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotACorpus):
        open_folder(tmp_path)


def test_a_corpus_without_articles_is_the_same(folder: Path) -> None:
    for path in (folder / "articles").iterdir():
        path.unlink()
    same(folder)


CLAIMS = [
    {"value": "many"}, {"value": 3.0}, {"value": True}, {"value": None}, {"value": -1},
    {"value": 10**12}, {"value": 10**12 + 1}, {"value": 10**30}, {"bound": "around"},
    {"bound": "between"}, {"bound": "between", "value_high": 30}, {"value_high": 30},
    {"bound": "between", "value_high": 3}, {"bound": "nearly"}, {"bound": "about", "value": 7},
    {"bound": "at_least"}, {"bound": "more_than"}, {"bound": "fewer_than", "value": 0},
    {"measure": "attack"}, {"claimant": "sudera"}, {"claimant": "suderia"}, {"claimant": None},
    {"affected": "troops"}, {"affected": "sailors"}, {"where": []}, {"where": None},
    {"where": ["vell", "suderia", "vell"]}, {"where": ["suderia", "vell"]}, {"where": ["vel"]},
    {"where": [None]}, {"where": "vell"}, {"since": "2031-03", "as_of": "2031"},
    {"since": "2031-05", "as_of": "2031-03-01"}, {"as_of": "2031-04-03"}, {"as_of": "2031-04-04"},
    {"as_of": "2031-02-30"}, {"since": "2031-3"}, {"since": "1899"}, {"since": ""},
    {"event": ROCKETS}, {"event": ROCKETS, "where": ["suderia"]}, {"event": "2031-03-04-vell"},
    {"weapon": "drone"}, {"weapon": "axe"}, {"quote": ""}, {"quote": " "}, {"quote": "\u200b"},
    {"quote": " 21 attacks"}, {"quote": "21  attacks"}, {"quote": "one\u00a0two"},
    {"quote": "a b c d e f g h i j k l"}, {"quote": "a b c d e f g h i j k l m"},
    {"quote": "x" * 2_000}, {"quote": "é" * 2_001}, {"quote": "a\u0000b"}, {"quote": "\ud800"},
    {"quote": "«Ошибка»"}, {"quote": "هجوم"}, {"note": "more"},
]  # fmt: skip


@pytest.mark.parametrize("changes", CLAIMS, ids=str)
def test_any_claim_is_read_the_same(folder: Path, changes: dict) -> None:
    twin = CLAIM | changes
    lines(folder, article(1, claims=[CLAIM, twin]), article(2), article(3, claims=[twin, twin]))
    change(folder, claims=[twin])
    same(folder)


STATEMENTS = [
    {"party": "sudera"}, {"toward": "norrland"}, {"toward": "nobody"}, {"stance": "shout"},
    {"stance": "claim"}, {"about": ROCKETS}, {"about": "2031-03-04-vell"}, {"about": "tolls"},
    {"about": "Tolls!"}, {"about": "2031-"}, {"date": "2031"}, {"date": "2031-04-04"},
    {"date": None}, {"speaker": " Ro"}, {"speaker": ""}, {"channel": ""}, {"channel": "radio\n"},
    {"channel": "radio\nSuderia"}, {"position": "Null and void."}, {"position": "null"},
]  # fmt: skip


@pytest.mark.parametrize("changes", STATEMENTS, ids=str)
@pytest.mark.parametrize("topics", ["", '[topics]\nstrait-tolls = "Tolls"\n'], ids=["all", "named"])
def test_any_statement_is_read_the_same(folder: Path, changes: dict, topics: str) -> None:
    twin = STATEMENT | changes
    settings(folder, topics)
    lines(folder, article(1, statements=[STATEMENT, twin]), article(2, statements=[twin, twin]))
    same(folder)


HEADS = [
    {"id": "A"}, {"id": "a" * 161}, {"id": ID}, {"title": ""}, {"title": "a\tb"},
    {"title": "a\x07b"}, {"publisher": None}, {"url": "ftp://example.org"},
    {"url": "https://example.org/a b"}, {"url": "https://exämple.org/"}, {"url": "urn:isbn:1"},
    {"url": "https://example.org:443/a"}, {"url": "https://example.org:0/"},
    {"url": "https://example.org:70000/"}, {"url": "https://example.org:"},
    {"title": "Ιράκ: Τουλάχιστον ένας νεκρός"},
    {"published": "2031-04"}, {"published": "2131-04-02"}, {"published": "2031-02-29"},
    {"language": "EN"}, {"language": "zh-Hans"}, {"reviewed": "2031-04-01"},
    {"reviewed": "2031-03-01"}, {"reviewed": "2091-03-01"}, {"reviewed": ""}, {"author": "x"},
    {"claims": None}, {"claims": {}}, {"claims": [None]}, {"claims": [[]]},
    {"events": [MENTION] * 2},
    {"events": [MENTION, MENTION | {"quote": "again"}]}, {"events": [{"event": ROCKETS}]},
    {"events": [MENTION | {"event": "x"}]}, {"published": "2031-02-01"},
]  # fmt: skip


@pytest.mark.parametrize("changes", HEADS, ids=str)
def test_any_head_is_read_the_same(folder: Path, changes: dict) -> None:
    lines(folder, article(1), article(2, **changes), article(3))
    same(folder)


LINES = [
    "\n", "  \n", "\u3000\n", "\ufeff\n", "{\n", "{}\n", "{}{}\n", "[]\n", "null\n", "1 2\n",
    '{"id": "a"} x\n', '{"id": "a", "id": "b"}\n', '{"claims": [{"value": 1, "value": 2}]}\n',
    '{"id": NaN}\n', '{"id": "\ttab"}\n', '{"id": "a",}\n', "{" * 5_000 + "\n",
    '{"claims": [{"value": 1e2}]}\n', "\x0c\n", '{"a":\n', '{}}\n', "<<<<<<< HEAD\n",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES, ids=lambda line: repr(line[:20]))
def test_any_line_is_read_the_same(folder: Path, line: str) -> None:
    lines(folder, "\ufeff", article(1), line, article(2), line, json.dumps(article(3)))
    same(folder)


def test_an_article_that_appears_twice_counts_once(folder: Path) -> None:
    odd = article(2, claims=[CLAIM | {"as_of": "2031-04-09"}])
    lines(folder, article(1), odd, article(1), odd, HEAD | {"title": "Again"})
    lines(folder, odd, article(4), name="and-more.jsonl")
    same(folder)


@pytest.mark.parametrize("content", [b"\xff", b"PK\x03\x04", b"", b"\xef\xbb\xbf{}", b" \n"])
def test_any_file_is_read_the_same(folder: Path, content: bytes) -> None:
    (folder / FILE).write_bytes(content)
    (folder / "articles" / "lines.jsonl").write_bytes(content)
    (folder / "articles" / "notes.json.txt").write_bytes(content)
    same(folder)


def test_unreadable_files_are_the_same(folder: Path) -> None:
    (folder / "articles" / "gone.json").symlink_to("nowhere")
    (folder / "articles" / "inside.json").mkdir()
    same(folder)


def test_registries_with_faults_are_the_same(folder: Path) -> None:
    add_line(folder, "events.csv", "2011-01-01-long-ago,ied,2011-01-01")
    add_line(folder, "parties.csv", "suderia,Again")
    settings(folder, '[topics]\nstrait-toll = "Tolls"\n[[blocs]]\nid = "x"\nlabel = "X"\n')
    same(folder)


def test_many_problems_are_the_same(folder: Path) -> None:
    bad = CLAIM | {"value": "many"}
    late = CLAIM | {"as_of": "2031-04-09"}
    lines(folder, *[article(number, claims=[bad, late] * 30) for number in range(12)])
    for number in range(1_100):
        (folder / "articles" / f"{number:04}.json").write_text("{")
    same(folder)


@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_the_same(broken: Path, content: bytes) -> None:
    (broken / "articles" / f"{ID}.json").write_bytes(content)
    same(broken)


@given(changes=st.dictionaries(KEYS, values, min_size=1, max_size=3))
def test_any_wrong_keys_are_read_the_same(broken: Path, changes: dict) -> None:
    _article(broken, HEAD | changes)
    same(broken)


@given(
    changes=st.dictionaries(st.sampled_from([*CLAIM, "where", "since", "as_of", "event"]), values),
)
def test_any_wrong_claim_is_read_the_same(broken: Path, changes: dict) -> None:
    _article(broken, HEAD | {"claims": [CLAIM, CLAIM | changes]})
    same(broken)


def test_plain_articles_are_not_read_one_by_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines(folder, article(1), article(2, claims=[CLAIM | {"claimant": "x"}]), article(3))
    single = []
    monkeypatch.setattr(
        "lib.tables.read_rows.draft_of", lambda text, *_: single.append(json.loads(text)["id"])
    )
    open_folder(folder)
    # The other one has no web address.
    assert sorted(single) == ["2031-04-02-line-2", ID]


def test_the_first_sign_of_a_plain_text_is_visible() -> None:
    def python(pattern: str) -> str:
        return re.sub(r"\\x\{([0-9a-f]+)\}", lambda hit: f"\\u{int(hit[1], 16):04x}", pattern)

    signs = [chr(number) for number in range(sys.maxunicode + 1)]
    first, other = re.compile(python(plain_texts.FIRST)), re.compile(python(plain_texts.SIGN))
    assert [sign for sign in signs if first.match(sign) and not sign.isprintable()] == []
    assert [sign for sign in signs if other.match(sign) and sign.isspace()] == []
    assert not first.match(" ")


def test_memory_is_taken_as_usual_after_opening(folder: Path) -> None:
    before = pa.default_memory_pool().backend_name
    open_folder(folder)
    with pytest.raises(NotACorpus):
        open_folder(folder / "articles")
    assert (pa.default_memory_pool().backend_name, gc.isenabled()) == (before, True)
