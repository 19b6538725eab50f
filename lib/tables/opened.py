"""A corpus folder opened for readers: its head and its tables, without holding its records."""

from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

from lib.corpus import Corpus, articles
from lib.corpus.files import File
from lib.corpus.loading import in_order as events_in_order
from lib.corpus.parsing import Findings
from lib.corpus.world import World, head_of, world_of
from lib.tables import merging, schemas
from lib.tables.arrow import frame_of
from lib.tables.building import finished
from lib.tables.frames import Tables
from lib.tables.plain import Lookups, lookups
from lib.tables.read_rows import ReadRows
from lib.tables.registry_rows import of_registries
from lib.tables.shards import content_of, read_shard, shards, together

# Shards are read side by side; Arrow's work does not wait for Python's.
SIDE_BY_SIDE = min(cpu_count() or 1, 4)


def _read(files: list[File], look: Lookups) -> ReadRows:
    return read_shard([content_of(file) for file in files], look)


def _articles(files: list[File], world: World) -> ReadRows:
    """All articles of the corpus as rows, each id once."""
    look = lookups(world.known, world.settings.topics)
    several = list(shards(files)) or [[]]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        parts = list(pool.map(lambda shard: _read(shard, look), several))
    return merging.once(together(parts))


def _tables(head: Corpus, world: World, read: ReadRows, mentions: dict[str, int]) -> Tables:
    known = world.known
    rows = of_registries(
        events_in_order(known.events.values()),
        known.parties.values(),
        known.places.values(),
        head.settings,
        mentions,
    )
    told = merging.in_order(read.rows)
    frames = {
        schema.name: frame_of(schema, told[schema.name])
        if schema.name in told
        else schema.frame(rows[schema.name])
        for schema in schemas.SCHEMAS
    }
    return finished(Tables(**frames), head.settings)


def open_folder(folder: str | Path) -> tuple[Corpus, Tables]:
    """The head of the corpus in a folder and its tables: those of `load` and `build`, except that
    the head has no records. NotACorpus if there is none."""
    world = world_of(folder)
    in_folder = Findings(articles.FOLDER)
    files = articles.listed(world.root, in_folder)
    read = _articles(files, world)
    counts = merging.counts(read.rows)
    in_articles = merging.findings(read.faults, [file.name for file in files])
    head = head_of(world, counts, [in_folder, *in_articles])
    return head, _tables(head, world, read, counts.mentions)
