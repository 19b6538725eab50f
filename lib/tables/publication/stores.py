"""Where a publication is: a folder, or a URL that fsspec knows."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

from lib.corpus.reading import bytes_of

LARGEST = 2_000_000_000
SCHEME = "://"
# What Python reads by itself, and how long it waits for an answer.
WEB, SECONDS = ("http", "https"), 30
GONE = (404, 410)


class Store(Protocol):
    """Files by their names, which are relative paths with `/`."""

    def read(self, name: str) -> bytes:
        """The content of a file; Unreadable or OSError if it cannot be read."""

    def write(self, name: str, content: bytes) -> None:
        """Writes a file whole."""

    def names(self) -> set[str]:
        """The names of all files."""

    def remove(self, name: str) -> None:
        """Removes a file, if it is there."""


class FolderStore:
    """Files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> bytes:
        """The content of a file; Unreadable if it is none, or cannot be read."""
        return bytes_of(self.folder / name, name, LARGEST)

    def write(self, name: str, content: bytes) -> None:
        """Writes a new file, through to the disk."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def names(self) -> set[str]:
        """The names of all files."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix() for path in paths}

    def remove(self, name: str) -> None:
        """Removes a file, if it is there."""
        (self.folder / name).unlink(missing_ok=True)


class UrlStore:
    """Files under a URL, through fsspec."""

    def __init__(self, url: str) -> None:
        from fsspec.core import url_to_fs  # optional: only URLs need it

        self.files: Any
        self.files, self.root = url_to_fs(url.rstrip("/"))

    def _path(self, name: str) -> str:
        return f"{self.root}/{name}"

    def read(self, name: str) -> bytes:
        """The content of a file; OSError if it cannot be read."""
        return self.files.cat_file(self._path(name), end=LARGEST)

    def write(self, name: str, content: bytes) -> None:
        """Writes a file whole."""
        path = self._path(name)
        self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(path, content)

    def names(self) -> set[str]:
        """The names of all files."""
        with suppress(FileNotFoundError):
            root = self.root.strip("/")
            found = (path.strip("/") for path in self.files.find(self.root))
            return {path.removeprefix(f"{root}/") for path in found}
        return set()

    def remove(self, name: str) -> None:
        """Removes a file, if it is there."""
        with suppress(FileNotFoundError):
            self.files.rm_file(self._path(name))


class WebStore:
    """Files under an http or https address: to be read only."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    def read(self, name: str) -> bytes:
        """The content of a file; OSError if it cannot be read."""
        try:
            with urlopen(f"{self.url}/{quote(name)}", timeout=SECONDS) as answer:
                content = answer.read(LARGEST + 1)
        except HTTPError as error:
            if error.code in GONE:
                raise FileNotFoundError(name) from error
            raise
        if len(content) > LARGEST:
            raise OSError(f"{name} has more than {LARGEST:,} bytes")
        return content

    def write(self, name: str, content: bytes) -> None:
        """Writes nothing: OSError."""
        del content
        raise OSError(f"{self.url}/{name}: nothing can be published under a web address")

    def names(self) -> set[str]:
        """Nothing is known of what is there."""
        return set()

    def remove(self, name: str) -> None:
        """Removes nothing: OSError."""
        raise OSError(f"{self.url}/{name}: nothing can be published under a web address")


def is_url(place: str) -> bool:
    """Whether a place is named by a URL."""
    return SCHEME in place


def store_of(place: str | Path) -> Store:
    """The files of a folder or a URL. ImportError or ValueError if no library knows the URL."""
    if not is_url(str(place)):
        return FolderStore(Path(place))
    is_web = urlsplit(str(place)).scheme.lower() in WEB
    return WebStore(str(place)) if is_web else UrlStore(str(place))
