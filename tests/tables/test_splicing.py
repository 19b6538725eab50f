"""A corpus in which some files have changed is what reading all of it would give."""

from pathlib import Path
from random import Random

import pytest

from lib.tables import open_folder, opened
from lib.tables.cache import place
from tests.reading.breaking import CLAIM, FILE, STATEMENT, settings
from tests.tables.test_opened import article, lines, same

LATE = CLAIM | {"as_of": "2031-04-09"}
SOME = {"claims": [CLAIM | {"where": ["vell", "suderia"]}], "statements": [STATEMENT]}


@pytest.fixture
def spliced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """With a cache: for each opening that reads, whether the rest was as it was kept."""
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "kept"))
    found: list[bool] = []
    articles = opened._articles

    def noting(*given):
        read = articles(*given)
        found.append(read.is_spliced)
        return read

    monkeypatch.setattr(opened, "_articles", noting)
    return found


def three_files(folder: Path) -> None:
    lines(folder, article(1, **SOME), article(3, published="2031-04-05"), name="a.jsonl")
    lines(folder, article(2), article(5, **SOME), name="m.jsonl")
    lines(folder, article(4, claims=[LATE, CLAIM]), name="z.jsonl")


CHANGES = {
    "an article in between": lambda folder: lines(folder, article(2), article(6), name="m.jsonl"),
    "an earlier day": lambda folder: lines(
        folder, article(2), article(5, published="2031-04-03", **SOME), name="m.jsonl"
    ),
    "a fault": lambda folder: lines(folder, article(2), "{\n", article(5), name="m.jsonl"),
    "an odd claim": lambda folder: lines(folder, article(2, claims=[LATE]), name="m.jsonl"),
    "nothing left": lambda folder: lines(folder, "\n", name="m.jsonl"),
    "a removed file": lambda folder: (folder / "articles" / "m.jsonl").unlink(),
    "a new file": lambda folder: lines(folder, article(9, **SOME), name="n.jsonl"),
    "a renamed file": lambda folder: (folder / "articles" / "m.jsonl").rename(
        folder / "articles" / "y.jsonl"
    ),
    "another order": lambda folder: (folder / "articles" / "z.jsonl").rename(
        folder / "articles" / "0.jsonl"
    ),
    "a single file": lambda folder: (folder / FILE).unlink(),
    "another topic": lambda folder: lines(
        folder, article(2, statements=[STATEMENT | {"about": "tolls"}]), name="m.jsonl"
    ),
    "another mention": lambda folder: lines(folder, article(2, events=[]), name="m.jsonl"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_has_changed_takes_the_place_of_what_was_there(
    folder: Path, spliced: list[bool], change
) -> None:
    three_files(folder)
    open_folder(folder)
    change(folder)
    same(folder)
    same(folder)
    three_files(folder)
    same(folder)
    assert spliced[:2] == [False, True]


def test_a_second_article_with_an_id_is_reported(folder: Path, spliced: list[bool]) -> None:
    three_files(folder)
    open_folder(folder)
    for double in (article(1), article(1, published="2031-04-01")):
        lines(folder, article(2), double, name="m.jsonl")
        same(folder)
    lines(folder, article(2), article(2), name="m.jsonl")
    same(folder)
    three_files(folder)
    same(folder)
    assert not any(spliced)


def test_a_corpus_with_settings_of_its_own_is_the_same(folder: Path, spliced: list[bool]) -> None:
    settings(folder, '[topics]\nstrait-tolls = "Tolls"\n')
    three_files(folder)
    open_folder(folder)
    lines(folder, article(2, **SOME), name="m.jsonl")
    same(folder)
    assert spliced == [False, True]


@pytest.mark.parametrize("seed", range(4))
def test_one_change_after_another_is_the_same(folder: Path, spliced: list[bool], seed: int) -> None:
    chance = Random(seed)
    for _ in range(6):
        file = chance.choice("abc")
        own = [
            article(
                100 * ord(file) + chance.randrange(9) + 9 * number,
                published=f"2031-04-{chance.randrange(2, 28):02}",
                **chance.choice([{}, SOME, {"claims": [LATE]}, {"claims": [CLAIM] * 2}]),
            )
            for number in range(chance.randrange(6))
        ]
        lines(folder, *own, name=f"{file}.jsonl")
        same(folder)
    assert any(spliced)
