"""A corpus of many times the size: copies of its articles and events with new ids and shifted days.

`python -m bench.multiplied 100 FOLDER` writes one. Parties, places and settings are the original's.
"""

import csv
import json
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any

from lib.corpus.shipped import SHIPPED

# Copies lie within four years: a multiplied corpus is longer, and has more a day.
SPREAD_DAYS, STEP_DAYS = 1461, 37
# An event's name has at most 48 characters, those of its copy's number included.
LONGEST_NAME = 43
# Above this size articles stand one per line, so many in a file.
MOST_FILES, LINES = 10, 10_000
DAYS_OF = {"published", "reviewed", "as_of", "date"}
IDS_OF = {"event", "about"}


def _shifted(day: str, days: int) -> str:
    """A day, a month or a year that many days later, as precise as before."""
    first = date.fromisoformat(day + "2023-01-01"[len(day) :])
    return (first + timedelta(days=days)).isoformat()[: len(day)]


def _renamed(name: str, copy: int) -> str:
    return f"{name}-{copy}" if copy else name


def _copied(value: Any, days: int, copy: int, events: frozenset[str]) -> Any:
    """An article or a part of it with its days shifted and its events renamed.

    The first day of a running total (`since`) stays: the copies belong to the same total.
    """
    if isinstance(value, list):
        return [_copied(each, days, copy, events) for each in value]
    if not isinstance(value, dict):
        return value
    changed = {}
    for key, each in value.items():
        if key in DAYS_OF and each:
            changed[key] = _shifted(each, days)
        elif key in IDS_OF and each in events:
            changed[key] = _renamed(each, copy)
        else:
            changed[key] = _copied(each, days, copy, events)
    return changed


def _articles(originals: list[dict], events: frozenset[str], times: int) -> Iterator[dict]:
    for copy in range(times):
        days = copy * STEP_DAYS % SPREAD_DAYS
        for original in originals:
            article = _copied(original, days, copy, events)
            mark = f"#{copy}" if copy else ""
            yield article | {
                "id": _renamed(original["id"], copy),
                "title": f"{original['title']} {mark}".strip(),
                "url": f"{original['url']}{mark}",
            }


def _event(row: dict[str, str], copy: int) -> dict[str, str]:
    days = copy * STEP_DAYS % SPREAD_DAYS
    moved = {key: _shifted(row[key], days) for key in ("start", "end") if row[key]}
    answered = ";".join(_renamed(each, copy) for each in row["in_response_to"].split(";") if each)
    if copy and row.get("name"):
        moved["name"] = f"{row['name'][:LONGEST_NAME]} {copy}"
    return row | moved | {"id": _renamed(row["id"], copy), "in_response_to": answered}


def _write_articles(articles: Iterator[dict], folder: Path, times: int) -> None:
    folder.mkdir(parents=True)
    texts = (
        (article["id"], json.dumps(article, ensure_ascii=False, separators=(",", ":")))
        for article in articles
    )
    if times <= MOST_FILES:
        for name, text in texts:
            (folder / f"{name}.json").write_text(text, encoding="utf-8")
        return
    for number in count():
        lines = [f"{text}\n" for _, text in islice(texts, LINES)]
        if not lines:
            return
        with (folder / f"articles-{number:04}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(lines)


def write(times: int, folder: Path, original: Path = SHIPPED) -> None:
    """The original corpus so many times over, in a new folder; more than ten times, its articles
    are one a line in .jsonl files."""
    folder.mkdir(parents=True)
    for each in original.iterdir():
        if each.name in {"articles", "events.csv"}:
            continue
        if each.is_dir():
            shutil.copytree(each, folder / each.name)
        else:
            shutil.copy2(each, folder / each.name)
    with (original / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(_event(row, copy) for copy in range(times) for row in rows)
    originals = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((original / "articles").glob("*.json"))
    ]
    names = frozenset(row["id"] for row in rows)
    _write_articles(_articles(originals, names, times), folder / "articles", times)


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
