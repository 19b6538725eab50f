"""A corpus folder opened for readers: its head and its tables, without holding its records."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa

from lib.corpus import Corpus, articles
from lib.corpus.event_columns import in_columns
from lib.corpus.files import File, is_published
from lib.corpus.parsing import Findings
from lib.corpus.world import World, head_of, world_of
from lib.tables import merging, schemas
from lib.tables.allocation import much_at_once
from lib.tables.arrow import frame_of
from lib.tables.building import finished
from lib.tables.cache import Entries, entries_here
from lib.tables.cache.digests import Digests, digests, note
from lib.tables.cache.kept import Kept, keep_corpus, kept_corpus
from lib.tables.derived import with_blocs
from lib.tables.frames import Tables
from lib.tables.origins import Origins, Shard, with_others
from lib.tables.plain import Lookups, events_of, lookups
from lib.tables.publication import open_mapped
from lib.tables.read_rows import ReadRows
from lib.tables.registry_rows import of_registries
from lib.tables.shards import content_of, read_shard, shards, together
from lib.tables.side_by_side import side_by_side
from lib.tables.tallies import summed, tallies


@dataclass(frozen=True)
class Cached:
    """The cache, the digests of a corpus's files, and the corpus as it was kept before."""

    entries: Entries
    seen: Digests
    before: Kept | None


@dataclass(frozen=True)
class Read:
    """The articles of a corpus: their rows in order, and where each comes from; `whole` is all of
    them as one shard."""

    rows: dict[str, pa.Table]
    origins: Origins
    whole: Shard
    is_spliced: bool = False


def _read(files: list[File], look: Lookups, seen: Digests | None) -> tuple[ReadRows, Shard]:
    """A shard as it is read. Its key is empty if it cannot be found again."""
    contents = [(seen.content(file) if seen else None, file) for file in files]
    is_known = seen is not None and all(content for content, _ in contents)
    read = read_shard([content or content_of(file) for content, file in contents], look)
    key = seen.shard(files) if seen and is_known else ""
    return read, Shard(key, tallies(read.rows), read.faults)


def _all(several: list[list[File]], look: Lookups, cached: Cached | None) -> Read:
    """All articles of the corpus, each id once."""
    seen = cached.seen if cached else None
    parts = side_by_side(lambda files: _read(files, look, seen), several)
    read = together([rows for rows, _ in parts])
    once = merging.once(read)
    rows, numbers = merging.in_order(once.rows, [part.size for part, _ in parts])
    if once is not read:
        whole = Shard("", tallies(once.rows), once.faults)
        return Read(rows, Origins((), numbers), whole)
    own = tuple(shard for _, shard in parts)
    return Read(rows, Origins(own, numbers), _whole(own))


def _whole(several: tuple[Shard, ...]) -> Shard:
    faults = tuple(fault for shard in several for fault in shard.faults)
    return Shard("", summed(shard.tallies for shard in several), faults)


def _spliced(
    several: list[list[File]], look: Lookups, cached: Cached, blocs: dict[str, str]
) -> Read | None:
    """The articles as they were kept, but for shards that have changed; None if there are none, or
    if an article appears twice."""
    before, seen = cached.before, cached.seen
    known = {shard.key: shard for shard in before.origins.shards} if before else {}
    keys = [seen.shard(files) for files in several]
    new = [at for at, key in enumerate(keys) if key not in known]
    if not before or len(new) == len(several):
        return None
    parts = side_by_side(lambda at: _read(several[at], look, seen), new)
    own = {**known, **{keys[at]: shard for at, (_, shard) in zip(new, parts, strict=True)}}
    now = tuple(own[key] for key in keys)
    read = together([rows for rows, _ in parts or [(read_shard([], look), None)]])
    rows, numbers = merging.in_order(read.rows, [part.size for part, _ in parts])
    at = pa.array(np.array(new, dtype=np.int64)[numbers.column("shard").to_numpy()])
    numbers = numbers.set_column(0, "shard", at)
    if merging.once(read) is not read:
        return None
    spliced = with_others(before.own, before.origins, with_blocs(rows, blocs), numbers, now)
    return spliced and Read(*spliced, _whole(now), is_spliced=True)


def _articles(files: list[File], world: World, cached: Cached | None) -> Read:
    """All articles of the corpus, those that have changed read again."""
    look = lookups(world.known, world.settings.topics)
    several = list(shards(files)) or [[]]
    blocs = {party.id: party.bloc for party in world.known.parties.values()}
    spliced = _spliced(several, look, cached, blocs) if cached else None
    return spliced or _all(several, look, cached)


def _frames(own: dict[str, pa.Table]) -> Tables:
    frames = side_by_side(lambda schema: frame_of(schema, own[schema.name]), schemas.SCHEMAS)
    names = [schema.name for schema in schemas.SCHEMAS]
    return Tables(**dict(zip(names, frames, strict=True)))


def _tables(head: Corpus, world: World, read: Read, before: Kept | None) -> Tables:
    mentions = read.whole.tallies.named["mentions"]
    if before and read.is_spliced and head.settings == before.head.settings:
        tables = _frames(before.own | read.rows)
        ids = tables.events["event_id"].tolist()
        told = np.array([mentions.get(event, 0) for event in ids], dtype=np.int64)
        kind = tables.events["mentions"].dtype
        return tables.with_frames(
            events=tables.events.assign(mentions=told).astype({"mentions": kind})
        )
    known = world.known
    rows = of_registries(
        in_columns(known.events).in_order(),
        known.parties.values(),
        known.places.values(),
        head.settings,
        mentions,
    )
    return finished(_frames(rows | read.rows), head.settings)


def _read_folder(root: Path, cached: Cached | None) -> tuple[tuple[Corpus, Tables], Origins]:
    world = world_of(root, events_of)
    in_folder = Findings(articles.FOLDER)
    files = articles.listed(world.root, in_folder)
    read = _articles(files, world, cached)
    in_articles = merging.findings(read.whole.faults, [file.name for file in files])
    head = head_of(world, read.whole.tallies.counts(), [in_folder, *in_articles])
    tables = _tables(head, world, read, cached.before if cached else None)
    return (head, tables), read.origins


def _keep(cached: Cached, opened: tuple[Corpus, Tables], origins: Origins) -> None:
    """Keeps an opened corpus, unless a file has changed in the meantime."""
    entries, seen = cached.entries, cached.seen
    if not seen.still_true or not all(shard.key for shard in origins.shards):
        return
    keep_corpus(entries, seen.key, opened, origins)
    note(entries, seen, (seen.key,))
    entries.tidy(set(seen.used) - {seen.key})


def _before(entries: Entries, seen: Digests, root: Path) -> Kept | None:
    """The corpus as it was kept the last time."""
    found = (kept_corpus(entries, key, root, with_origins=True) for key in seen.used)
    return next((kept for kept in found if kept), None)


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
        return _read_folder(root, None)[0]
    seen = digests(entries, root)
    if kept := kept_corpus(entries, seen.key, root):
        if not seen.were_noted:
            note(entries, seen, seen.used)
        return kept.head, kept.tables()
    cached = Cached(entries, seen, _before(entries, seen, root))
    opened, origins = _read_folder(root, cached)
    _keep(cached, opened, origins)
    return opened
