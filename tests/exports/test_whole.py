"""Files that are whole or as they were (lib/exports/whole.py)."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib.exports.whole import put


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A good file of yesterday, alone in its folder."""
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"good")
    return path


def _broken(former: Path) -> Iterator[tuple[Path, bytes]]:
    yield former, b"new"
    raise OSError(28, "No space left on device")


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    former: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(f"lib.exports.whole.os.{call}", _full)
    with pytest.raises(OSError, match="No space left"):
        put([(former, b"new")])
    assert [path.read_bytes() for path in former.parent.iterdir()] == [b"good"]


def test_if_one_of_several_files_fails_none_is_written(former: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        put(_broken(former))
    assert [path.read_bytes() for path in former.parent.iterdir()] == [b"good"]


def test_an_interruption_leaves_the_former_file(
    former: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lib.exports.whole.os.fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        put([(former, b"new")])
    assert [path.read_bytes() for path in former.parent.iterdir()] == [b"good"]


def test_a_new_file_takes_the_place_and_permissions_of_the_old(former: Path) -> None:
    former.chmod(0o640)
    put([(former, b"new")])
    assert (former.read_bytes(), former.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_file_that_is_new_has_the_rights_that_are_usual_here(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    put([(tmp_path / "new", b"new")])
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed(former: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(former)
    put([(tmp_path / "link", b"new")])
    assert (tmp_path / "link").is_symlink()
    assert former.read_bytes() == b"new"


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".csv")
    put([(path, b"new")])
    assert path.read_bytes() == b"new"


def test_anything_but_a_file_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull), tmp_path):
        with pytest.raises(OSError, match="not a file"):
            put([(path, b"new")])
