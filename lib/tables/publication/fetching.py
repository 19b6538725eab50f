"""A corpus published under a URL, fetched into the reader's cache: from there it opens like any.

Nothing is asked of another machine unless the corpus is named by a URL.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import url2pathname

from lib.corpus import NotACorpus
from lib.tables.beside import written_beside
from lib.tables.cache import entries_here
from lib.tables.publication.package import NAME
from lib.tables.publication.published import MOST_PARTS, Damaged, content_of, path_of
from lib.tables.publication.stores import Store, is_url, store_of
from lib.tables.publication.tidying import remove_unused
from lib.tables.side_by_side import side_by_side

FOLDER = "published"
MOST_KEPT = 6
PACKAGE = "python -m pip install"


@cache
def _passing() -> tempfile.TemporaryDirectory:
    """A folder that is gone with the process, if there is no cache."""
    return tempfile.TemporaryDirectory(prefix="escalation-")


def _place() -> Path:
    entries = entries_here()
    return (entries.folder if entries else Path(_passing().name)) / FOLDER


def _why(error: Exception) -> str:
    """Why nothing is read from there, in words."""
    if isinstance(error, ImportError):
        what = "fsspec" if error.name == "fsspec" else str(error)
        return f"a package is missing ({what}): {PACKAGE} fsspec, and for s3 s3fs"
    if isinstance(error, FileNotFoundError):
        return f"there is no {NAME}; publish a corpus there with python -m lib publish"
    if isinstance(error, HTTPError):
        return f"the server answers {error.code} {error.reason}"
    reason = error.reason if isinstance(error, URLError) else error
    return f"it cannot be reached: {reason or type(error).__name__}"


def _parts(described: Any) -> list[Any]:
    """All files that datapackage.json names."""
    several = [resource["parts"] for resource in described["resources"]]
    parts = [described["corpus"]["head"], *(part for parts in several for part in parts)]
    if len(parts) > MOST_PARTS:
        raise Damaged(f"it has more than {MOST_PARTS:,} files")
    return parts


def _write(path: Path, content: bytes) -> None:
    """The file, whole or not at all: another process may write the same one."""
    with written_beside(path) as made:
        made.write_bytes(content)


def _fetch(store: Store, part: Any, folder: Path) -> None:
    """The file, if it is not there yet. One that is damaged or missing stays missing: it is a
    problem of the corpus when it is opened."""
    with suppress(Damaged, FileNotFoundError, KeyError, TypeError, AttributeError):
        path = folder / path_of(part)
        if not path.is_file():
            _write(path, content_of(store, part))


def _fetched(url: str) -> Path:
    store = store_of(url)
    content = store.read(NAME)
    folder = _place() / hashlib.sha256(content).hexdigest()
    try:
        parts = _parts(json.loads(content))
    except (ValueError, KeyError, TypeError) as error:
        raise NotACorpus(f"{url} is not a published corpus: {NAME} cannot be used") from error
    side_by_side(lambda part: _fetch(store, part, folder), parts)
    _write(folder / NAME, content)
    for used in (folder, folder.parent):
        os.utime(used)
    remove_unused(folder.parent, MOST_KEPT)
    return folder


def folder_of(place: str | Path) -> Path:
    """The folder of a corpus that a path or a URL names, fetched if it is on another machine.

    NotACorpus, in words for readers, if it cannot be fetched. What is fetched has a folder for
    each publication, whose files never change.
    """
    url = str(place)
    if not is_url(url):
        return Path(place)
    if urlsplit(url).scheme.lower() == "file":
        return Path(url2pathname(urlsplit(url).path))
    try:
        return _fetched(url)
    except NotACorpus:
        raise
    except Exception as error:  # each kind of URL has a library with errors of its own
        raise NotACorpus(f"{url} cannot be opened: {_why(error)}") from error
