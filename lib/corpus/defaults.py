"""Settings that corpus.toml omits, inferred from the corpus."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from lib.corpus.counts import Counts
from lib.corpus.spelling import Speller, speller
from lib.model import Event, Party, Place, Settings
from lib.model.settings import Bloc, EventGroup, Reference, Scope, Tally, Window
from lib.model.vocabulary import MEASURES, VIOLENT_TYPES
from lib.wording.words import day, enumeration

MOST_TALLIES = 3
MOST_SCOPES = 4
MOST_REFERENCES = 4
MOST_NAMED = 3


def _window(counts: Counts, events: Iterable[Event]) -> Window | None:
    days: list[date] = [event.start for event in events]
    days += [event.end for event in events if event.end]
    days += counts.days or ()
    return Window(start=min(days), end=max(days)) if days else None


def _blocs(
    settings: Settings, parties: Mapping[str, Party], weights: Counter[str], spell: Speller
) -> list[Bloc]:
    """The blocs of corpus.toml, then those that only the data has, the most frequent first."""
    declared = {bloc.id for bloc in settings.blocs}
    totals: Counter[str] = Counter()
    for party in parties.values():
        totals[party.bloc] += weights[party.id]
    rest = [bloc for bloc, _ in totals.most_common() if bloc not in declared]
    return [*settings.blocs, *(Bloc(id=bloc, label=spell.words(bloc) or bloc) for bloc in rest)]


def _topics(settings: Settings, counts: Counts, events: Mapping, spell: Speller) -> dict[str, str]:
    topics = [topic for topic, _ in counts.subjects.most_common() if topic not in events]
    rest = {topic: spell.words(topic) or topic for topic in topics}
    return {**settings.topics, **{k: v for k, v in rest.items() if k not in settings.topics}}


def _family(
    label: str, key: tuple, sets: Counter[tuple[str, ...]], places: Mapping[str, Place]
) -> Tally:
    measure, target, affected = key
    scopes = [
        Scope.model_construct(
            id="-".join(where) or "anywhere", label=_joined(where, places), where=(where,)
        )
        for where, _ in sets.most_common(MOST_SCOPES)
    ]
    # Several long ids joined exceed the limit for annotators: they are built unchecked.
    return Tally.model_construct(
        id=f"{measure}-{target or affected or 'all'}",
        label=label,
        measure=measure,
        target=target,
        affected=affected,
        scopes=tuple(scopes),
    )


def _joined(where: tuple[str, ...], places: Mapping[str, Place]) -> str:
    names = [places[place].name if place in places else place for place in where]
    if len(names) > MOST_NAMED:
        return enumeration(names, MOST_NAMED)
    return " and ".join(names) or "No place named"


def _tallies(
    counts: Counts,
    parties: Mapping[str, Party],
    places: Mapping[str, Place],
    spell: Speller,
) -> list[Tally]:
    """The largest families of running totals: claims not tied to one event that name a start."""
    families: dict[tuple, Counter[tuple[str, ...]]] = {}
    for (family, where), number in counts.totals.items():
        families.setdefault(family, Counter())[where] += number
    largest = sorted(families.items(), key=lambda item: -item[1].total())[:MOST_TALLIES]
    return [_family(_tally_label(key, parties, spell), key, sets, places) for key, sets in largest]


def _tally_label(key: tuple, parties: Mapping[str, Party], spell: Speller) -> str:
    measure, target, affected = key
    whom = target or affected
    if whom is None:
        return MEASURES.label(measure)
    name = parties[whom].name if whom in parties else spell.words(whom)
    return f"{MEASURES.label(measure)}{' on' if target else ','} {name}"


def _references(counts: Counts, events: Mapping[str, Event], spell: Speller) -> list[Reference]:
    """The most mentioned events; if labels are equal, each has its day."""
    most = [
        events[name] for name, _ in counts.mentions.most_common(MOST_REFERENCES) if name in events
    ]
    labels = {event.id: event.name or spell.words(event.id[11:]) or event.id for event in most}
    alike = Counter(labels.values())
    return [
        Reference(
            event=name, label=f"{label}, {day(events[name].start)}" if alike[label] > 1 else label
        )
        for name, label in labels.items()
    ]


def _groups(blocs: Iterable[Bloc], events: Iterable[Event], parties: Mapping) -> list[EventGroup]:
    """A group for each bloc that acts in violent events."""
    acting = {
        parties[actor].bloc
        for event in events
        if event.type in VIOLENT_TYPES
        for actor in event.actor
        if actor in parties
    }
    return [
        EventGroup(
            id=bloc.id,
            label=f"Attacks by {bloc.label}",
            types=tuple(sorted(VIOLENT_TYPES)),
            actor_blocs=(bloc.id,),
            bloc=bloc.id,
        )
        for bloc in blocs
        if bloc.id in acting
    ]


def complete(
    settings: Settings,
    name: str,
    counts: Counts,
    events: Mapping[str, Event],
    parties: Mapping[str, Party],
    places: Mapping[str, Place],
) -> Settings:
    """The settings with every key that can be inferred from the corpus."""
    weights = Counter({party: counts.speakers[party] for party in parties})
    spell = speller(parties, places)
    blocs = _blocs(settings, parties, weights, spell)
    return settings.model_copy(
        update={
            "title": settings.title or spell.words(name) or name,
            "window": settings.window or _window(counts, tuple(events.values())),
            "blocs": tuple(blocs),
            "topics": _topics(settings, counts, events, spell),
            "tallies": settings.tallies or tuple(_tallies(counts, parties, places, spell)),
            "groups": settings.groups or tuple(_groups(blocs, tuple(events.values()), parties)),
            "references": settings.references or tuple(_references(counts, events, spell)),
        }
    )
