"""How long a corpus takes to open, beside decoding its files; each in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.report import Section, marked, table
from lib.tables.beside import written_beside
from lib.tables.cache.place import VARIABLE as CACHE
from tests.paths import ROOT

# How often each is measured, by size, and how long it may take.
REPEATS, PATIENCE = {1: 3, 100: 2, 1000: 1}, {1: 60, 100: 240, 1000: 900}
DECODED = "decoding alone (orjson)"
KINDS = (DECODED, "first opening", "opened again", "after one changed file")
TEXT = (
    "Seconds in a new process, without its imports; the smallest of {repeats}. Files have been "
    "read before, so that the machine holds them in its memory. “Decoding alone” reads the "
    "articles and decodes their JSON with orjson, and does nothing with them.\n"
)


@dataclass
class Opened:
    """Seconds by kind; None if it took longer than it may."""

    articles: int = 0
    seconds: dict[str, list[float | None]] = field(default_factory=dict)

    def best(self, kind: str) -> float | None:
        """The smallest of the times."""
        return min((each for each in self.seconds.get(kind, []) if each is not None), default=None)


def _once(kind: str, folder: Path, caches: Path, patience: float) -> dict | None:
    """What bench/opened.py prints; None if it took too long. RuntimeError if it failed."""
    command = [sys.executable, "-m", "bench.opened", kind, str(folder)]
    own = os.environ | {CACHE: str(caches)}
    try:
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=own,
            capture_output=True,
            text=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    if ended.returncode:
        said = ended.stderr.strip().splitlines() or [f"status {ended.returncode}"]
        raise RuntimeError(f"opening the corpus failed: {said[-1]}")
    return json.loads(ended.stdout.splitlines()[-1])


def change(folder: Path) -> None:
    """Changes one file of articles: a title."""
    path = min((folder / "articles").glob("*.json*"))
    head, mark, rest = path.read_text(encoding="utf-8").partition('"title":')
    place = rest.index('"') + 1
    with written_beside(path) as changed:
        changed.write_text(f"{head}{mark}{rest[:place]}Changed: {rest[place:]}", encoding="utf-8")


def measured(corpus: Path, times: int, repeats: int | None, say: Callable[[str], None]) -> Opened:
    """The kinds in turn, repeated; each time with a new copy of the corpus and no cache."""
    found, patience = Opened(), PATIENCE[times]
    for _ in range(repeats or REPEATS[times]):
        with tempfile.TemporaryDirectory(dir=corpus.parent if times > 1 else None) as temporary:
            folder, caches = Path(temporary) / "corpus", Path(temporary) / "caches"
            shutil.copytree(corpus, folder)
            for kind in KINDS:
                if kind == KINDS[-1]:
                    change(folder)
                act = "decode" if kind == DECODED else "open"
                once = _once(act, folder, caches, patience)
                seconds = None if once is None else once["seconds"]
                found.seconds.setdefault(kind, []).append(seconds)
                found.articles = found.articles if once is None else once["articles"]
                say(f"{kind}: {'too long' if seconds is None else f'{seconds:.2f} s'}")
    return found


def _limit(kind: str, limits: Mapping[str, float], decoded: float | None) -> float | None:
    """The most seconds that a kind may take."""
    if kind == KINDS[1]:
        most = limits.get("first_ratio")
        return None if most is None or decoded is None else most * decoded
    return limits.get("later_seconds") if kind in KINDS[2:] else None


def section(found: Opened, limits: Mapping[str, Any], times: int, repeats: int | None) -> Section:
    """The part's section."""
    decoded, rows, exceeded = found.best(DECODED), [], []
    own = limits.get("opening", {}).get(str(times), {})
    for kind in KINDS:
        best, limit = found.best(kind), _limit(kind, own, decoded)
        is_above = limit is not None and (best is None or best > limit)
        shown = f"> {PATIENCE[times]}" if best is None else f"{best:.2f}"
        ratio = f"{best / decoded:.1f}" if best and decoded else "–"
        if is_above:
            exceeded.append(f"{kind}: {shown} s, limit {limit:.1f} s")
        rows.append([kind, marked(shown, limit and round(limit, 1), is_above), ratio])
    text = TEXT.format(repeats=repeats or REPEATS[times])
    head: Sequence[str] = (f"{found.articles:,} articles", "seconds", "times decoding alone")
    return Section("opening", times, f"{text}\n{table(head, rows)}", exceeded)
