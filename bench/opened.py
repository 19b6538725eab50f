"""Opens a corpus in a process of its own, and prints how long that took.

`python -m bench.opened decode FOLDER` only reads and decodes the articles, with orjson;
`python -m bench.opened open FOLDER` opens the corpus as the dashboard does.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import orjson

from lib.tables import open_folder


def texts(folder: Path) -> Iterator[bytes]:
    """The JSON of every article."""
    for path in (folder / "articles").iterdir():
        if path.suffix == ".json":
            yield path.read_bytes()
        elif path.suffix == ".jsonl":
            yield from path.read_bytes().splitlines()


def decode(folder: Path) -> int:
    """Reads and decodes every article; how many there are."""
    number = 0
    for text in texts(folder):
        orjson.loads(text)
        number += 1
    return number


def open_corpus(folder: Path) -> int:
    """Opens the corpus as the dashboard does; how many articles it has."""
    _, tables = open_folder(folder)
    return len(tables.articles)


def main(kind: str, folder: Path) -> None:
    """Prints the seconds, and the number of articles, as JSON."""
    act = {"decode": decode, "open": open_corpus}[kind]
    begun = time.perf_counter()
    articles = act(folder)
    print(json.dumps({"seconds": time.perf_counter() - begun, "articles": articles}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
