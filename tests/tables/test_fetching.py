"""A corpus published under a URL is fetched into the reader's cache, and opens from there."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pytest

from lib.corpus import NotACorpus, fingerprint
from lib.tables import open_folder
from lib.tables.publication import folder_of
from lib.tables.publication.package import NAME
from tests.cli.running import run
from tests.reading.breaking import claim
from tests.tables.test_publication import MEMORY, equal, place, published

__all__ = ["place"]


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each on the terminal."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is told."""
        del format, args


@contextmanager
def served(folder: Path) -> Generator[str]:
    """The address of a server of that folder, on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ESCALATION_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_path_and_a_url_of_a_file_name_the_folder_itself(place: Path, cache: Path) -> None:
    assert folder_of(place) == folder_of(str(place)) == folder_of(place.as_uri()) == place
    assert not (cache / "published").exists()


def test_a_corpus_is_opened_from_a_web_address(place: Path) -> None:
    with served(place.parent) as address:
        folder = folder_of(f"{address}/strait/")
    equal(open_folder(folder), open_folder(place))
    assert fingerprint(folder) == fingerprint(place)


def test_a_corpus_is_opened_from_a_url_that_fsspec_knows() -> None:
    opened = published(MEMORY)
    equal(open_folder(folder_of(MEMORY)), opened)


def test_it_opens_without_a_cache_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCALATION_CACHE", "off")
    equal(open_folder(folder_of(MEMORY)), published(MEMORY))


def test_what_was_fetched_is_not_fetched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    published(MEMORY)
    folder, read = folder_of(MEMORY), []
    store = "lib.tables.publication.stores.UrlStore.read"
    whole = fsspec.filesystem("memory").cat_file
    monkeypatch.setattr(store, lambda _, name: read.append(name) or whole(f"/desk/strait/{name}"))
    assert (folder_of(MEMORY), read) == (folder, [NAME])


def test_a_new_publication_has_a_folder_of_its_own(folder: Path) -> None:
    before = published(MEMORY)
    first = folder_of(MEMORY)
    claim(folder, value=3_456)
    after = published(MEMORY, folder)
    equal(open_folder(folder_of(MEMORY)), after)
    equal(open_folder(first), before)


def test_few_publications_are_kept(folder: Path, cache: Path) -> None:
    for number in range(8):
        claim(folder, value=3_000 + number)
        published(MEMORY, folder)
        kept = folder_of(MEMORY)
    assert len(list((cache / "published").iterdir())) == 6
    assert (kept / NAME).is_file()


def test_a_missing_or_damaged_file_is_a_problem_until_it_is_mended(place: Path) -> None:
    part = next((place / "tables" / "claims").rglob("*.parquet"))
    content = part.read_bytes()
    with served(place) as address:
        part.write_bytes(content[:-1] + b"?")
        damaged, _ = open_folder(folder_of(address))
        part.unlink()
        missing, _ = open_folder(folder_of(address))
        part.write_bytes(content)
        mended, _ = open_folder(folder_of(address))
    assert [bool(each.problems) for each in (damaged, missing, mended)] == [True, True, False]


def test_no_file_is_written_outside_its_folder(place: Path, cache: Path) -> None:
    name = place / NAME
    text = name.read_text(encoding="utf-8")
    name.write_text(text.replace("tables/claims/", "../claims/"), encoding="utf-8")
    with served(place) as address:
        corpus, _ = open_folder(folder_of(address))
    assert corpus.problems
    assert "claims" not in [path.name for path in (cache / "published").rglob("*")]
    assert len(list((cache / "published").iterdir())) == 1


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:9/desk", "it cannot be reached: .*refused"),
        ("memory://nothing-here", "there is no datapackage.json; publish a corpus there"),
        ("nowhere://desk", "it cannot be reached: .*nowhere"),
        (
            "s3://bucket/desk",
            r"a package is missing .*python -m pip install fsspec, and for s3 s3fs",
        ),
    ],
)
def test_a_place_that_cannot_be_opened_is_refused_in_words(url: str, words: str) -> None:
    with pytest.raises(NotACorpus, match=f"^{url} cannot be opened: {words}"):
        folder_of(url)


def test_a_web_address_without_a_corpus_is_refused(tmp_path: Path) -> None:
    with served(tmp_path) as address, pytest.raises(NotACorpus, match=r"there is no datapackage"):
        folder_of(address)
    (tmp_path / NAME).write_text('{"resources": 3}', encoding="utf-8")
    with served(tmp_path) as address, pytest.raises(NotACorpus, match="not a published corpus"):
        folder_of(address)


def test_commands_take_a_url(tmp_path: Path) -> None:
    published(MEMORY)
    assert run("check", MEMORY).exit_code == 0
    assert run("tables", "--corpus", MEMORY, "--out", tmp_path / "out").exit_code == 0
    refused = run("check", "nowhere://desk")
    assert (refused.exit_code, "nowhere://desk cannot be opened" in refused.stderr) == (2, True)
