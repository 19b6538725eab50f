"""A published corpus that was opened before is mapped into memory, and is the same."""

from pathlib import Path

import pyarrow as pa
import pytest

from lib.tables import open_folder
from lib.tables.publication import mapping, open_published
from lib.tables.publication.mapping import MOST_KEPT
from tests.reading.breaking import claim
from tests.tables.test_publication import equal, place, published

__all__ = ["place"]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ESCALATION_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "mapped"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Grows with every time that a published corpus is read anew."""
    found: list[Path] = []
    monkeypatch.setattr(
        mapping,
        "open_published",
        lambda root, *held: found.append(root) or open_published(root, *held),
    )
    return found


def test_it_is_read_once_and_is_the_same(place: Path, reads: list[Path]) -> None:
    expected = open_published(place)
    equal(open_folder(place), expected)
    equal(open_folder(place), expected)
    assert reads == [place]


def _addresses(place: Path) -> list[range]:
    """Where the files of this place are mapped."""
    lines = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    ends = [line.split()[0].split("-") for line in lines if str(place) in line]
    return [range(int(low, 16), int(high, 16)) for low, high in ends]


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux")
@pytest.mark.parametrize("time", ["first", "second"])
def test_texts_days_and_numbers_stay_on_the_disk(place: Path, cache: Path, time: str) -> None:
    if time == "second":
        open_folder(place)
    _, tables = open_folder(place)
    claims, files = tables.claims, _addresses(cache)
    low = claims["low"].array.to_numpy(dtype="int64", copy=False)
    held = {
        "day": claims["day"].to_numpy().ctypes.data,
        "low": low.ctypes.data,
        "quote": pa.array(claims["quote"]).buffers()[2].address,
    }
    for name, at in held.items():
        assert any(at in file for file in files), name


def test_a_changed_or_damaged_file_is_seen(place: Path, folder: Path, reads: list[Path]) -> None:
    open_folder(place)
    claim(folder, value=3_456)
    published(place, folder)
    equal(open_folder(place), open_published(place))
    part = next((place / "tables" / "claims").rglob("*.parquet"))
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    for _ in range(2):
        equal(open_folder(place), open_published(place))
    assert open_folder(place)[0].problems
    assert len(reads) == 3


@pytest.mark.parametrize("name", ["claims", "meta.json"])
@pytest.mark.parametrize("content", [b"", b"ARROW1", None])
def test_a_truncated_or_lost_file_of_the_cache_is_made_again(
    place: Path, cache: Path, reads: list[Path], name: str, content: bytes | None
) -> None:
    expected = open_folder(place)
    (file,) = cache.glob(f"*/{name}")
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    equal(open_folder(place), expected)
    equal(open_folder(place), expected)
    assert len(reads) == 2


def test_a_file_of_the_same_size_that_is_no_table_is_made_again(place: Path, cache: Path) -> None:
    expected = open_folder(place)
    (file,) = cache.glob("*/claims")
    size = file.stat().st_size
    file.unlink()
    file.write_bytes(b"?" * size)
    equal(open_folder(place), expected)


def test_a_cache_that_cannot_be_written_is_done_without(place: Path, cache: Path) -> None:
    cache.touch()
    equal(open_folder(place), open_published(place))


def test_few_are_kept(place: Path, folder: Path, cache: Path) -> None:
    for number in range(MOST_KEPT + 2):
        claim(folder, value=3_000 + number)
        published(place, folder)
        equal(open_folder(place), open_published(place))
    assert len(list(cache.iterdir())) == MOST_KEPT
