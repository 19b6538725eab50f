"""Opens a corpus in a process of its own, and prints how long that took.

`python -m bench.opened decode FOLDER` only reads and decodes the articles, with orjson;
`python -m bench.opened open FOLDER` opens the corpus as the dashboard does.
"""

import json
import sys
import time
from pathlib import Path

import orjson

from lib.tables import open_folder


def decode(folder: Path) -> int:
    """Reads and decodes every article; how many there are."""
    whole = [orjson.loads(path.read_bytes()) for path in (folder / "articles").glob("*.json")]
    lines = [
        orjson.loads(line)
        for path in (folder / "articles").glob("*.jsonl")
        for line in path.read_bytes().splitlines()
    ]
    return len(whole) + len(lines)


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
