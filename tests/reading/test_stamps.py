"""Tests of lib/corpus/stamps.py: looks at the files that readers share."""

from pathlib import Path

import pytest

from lib.corpus import stamps
from lib.corpus.stamps import Looks


class Clock:
    """A clock that stands still until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The folders that were looked at; `tmp_path` has a file."""
    found: list[Path] = []
    look = stamps.state
    monkeypatch.setattr(stamps, "state", lambda root: found.append(root) or look(root))
    (tmp_path / "events.csv").write_text("id", encoding="utf-8")
    return found


def test_readers_within_a_second_share_one_look(looked_at: list[Path], tmp_path: Path) -> None:
    clock = Clock()
    looks = Looks(1, clock)
    assert len({looks.state(tmp_path) for _ in range(50)}) == 1
    assert looked_at == [tmp_path]


def test_a_changed_byte_is_seen_a_second_later(looked_at: list[Path], tmp_path: Path) -> None:
    clock = Clock()
    looks = Looks(1, clock)
    before = looks.state(tmp_path)
    (tmp_path / "events.csv").write_text("ID", encoding="utf-8")
    clock.now += 1
    assert looks.state(tmp_path) != before
    assert looked_at == [tmp_path, tmp_path]


def test_another_folder_is_looked_at_by_itself(looked_at: list[Path], tmp_path: Path) -> None:
    looks = Looks(1, Clock())
    other = tmp_path / "other"
    other.mkdir()
    assert looks.state(tmp_path) != looks.state(other)
    assert looked_at == [tmp_path, other]
