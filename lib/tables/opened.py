"""A corpus folder opened for readers: its head and its tables, without holding its records."""

from dataclasses import dataclass
from pathlib import Path

from lib.corpus import Corpus, articles
from lib.corpus.files import File, is_published
from lib.corpus.loading import in_order as events_in_order
from lib.corpus.parsing import Findings
from lib.corpus.world import World, head_of, world_of
from lib.tables import merging, schemas
from lib.tables.allocation import much_at_once
from lib.tables.arrow import frame_of
from lib.tables.building import finished
from lib.tables.cache import Entries, entries_here
from lib.tables.cache.digests import Digests, digests, note
from lib.tables.cache.kept import keep_corpus, keep_shard, kept_corpus, kept_shard
from lib.tables.frames import Tables
from lib.tables.plain import Lookups, lookups
from lib.tables.publication import open_mapped
from lib.tables.read_rows import ReadRows
from lib.tables.registry_rows import of_registries
from lib.tables.shards import content_of, read_shard, shards, together
from lib.tables.side_by_side import side_by_side


@dataclass(frozen=True)
class Cached:
    """The cache, and the digests of a corpus's files."""

    entries: Entries
    seen: Digests


def _read(files: list[File], look: Lookups, cached: Cached | None) -> ReadRows:
    """A shard as it was kept, otherwise as it is read; then it is kept."""
    key = cached.seen.shard(files) if cached and files else ""
    if cached and key and (kept := kept_shard(cached.entries, key)):
        return kept
    contents = [content_of(file) for file in files]
    read = read_shard(contents, look)
    if cached and key and all(each.digest == cached.seen.of(each.file) for each in contents):
        keep_shard(cached.entries, key, read)
    return read


def _articles(files: list[File], world: World, cached: Cached | None) -> ReadRows:
    """All articles of the corpus as rows, each id once."""
    look = lookups(world.known, world.settings.topics)
    several = list(shards(files)) or [[]]
    parts = side_by_side(lambda shard: _read(shard, look, cached), several)
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
    own = rows | merging.in_order(read.rows)
    frames = side_by_side(lambda schema: frame_of(schema, own[schema.name]), schemas.SCHEMAS)
    names = [schema.name for schema in schemas.SCHEMAS]
    return finished(Tables(**dict(zip(names, frames, strict=True))), head.settings)


def _read_folder(root: Path, cached: Cached | None) -> tuple[Corpus, Tables]:
    world = world_of(root)
    in_folder = Findings(articles.FOLDER)
    files = articles.listed(world.root, in_folder)
    read = _articles(files, world, cached)
    counts = merging.counts(read.rows)
    in_articles = merging.findings(read.faults, [file.name for file in files])
    head = head_of(world, counts, [in_folder, *in_articles])
    return head, _tables(head, world, read, counts.mentions)


def _keep(cached: Cached, head: Corpus, tables: Tables) -> None:
    """Keeps an opened corpus, unless a file has changed in the meantime."""
    entries, seen = cached.entries, cached.seen
    if not seen.still_true:
        return
    files = articles.listed(seen.root, Findings(articles.FOLDER))
    used = (seen.key, *(seen.shard(shard) for shard in shards(files)))
    keep_corpus(entries, seen.key, head, tables)
    note(entries, seen, used)
    entries.tidy(set(seen.used) - set(used))


@much_at_once()
def open_folder(folder: str | Path) -> tuple[Corpus, Tables]:
    """The head of the corpus in a folder and its tables: those of `load` and `build`, except that
    the head has no records. NotACorpus if there is none. The folder may hold a published corpus.

    What was read is kept in the cache, and used again as long as the files are the same.
    """
    root, entries = Path(folder), entries_here()
    if is_published(root):
        return open_mapped(root, entries)
    if entries is None:
        return _read_folder(root, None)
    cached = Cached(entries, digests(entries, root))
    if kept := kept_corpus(entries, cached.seen.key, root):
        if not cached.seen.were_noted:
            note(entries, cached.seen, cached.seen.used)
        return kept
    opened = _read_folder(root, cached)
    _keep(cached, *opened)
    return opened
