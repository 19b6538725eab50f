"""corpus.toml against the corpus: entries with unknown names are dropped and reported."""

from collections.abc import Mapping, Set
from typing import Any

from lib.corpus.event_columns import in_columns
from lib.corpus.known_ids import Known
from lib.corpus.parsing import Findings
from lib.corpus.validation import nearest
from lib.model import Settings
from lib.model.problems import value_text
from lib.model.settings import EventGroup, Focus, Measure, Preset, Reference, Scope, Tally, Window
from lib.model.vocabulary import AFFECTED_GROUPS, EVENT_TYPES, MEASURES

NOWHERE = 'name sets of places: where = [["iraq"], ["iraq", "syria"]]; [[]] means no place named'


def _known(name: str | None, ids: Set[str], where: str, kind: str, found: Findings) -> bool:
    if name is None or name in ids:
        return True
    found.add(where, f"{value_text(name)} is not a known {kind}", nearest(name, ids))
    return False


def _focus(focus: Focus | None, basemap: Mapping[str, dict], found: Findings) -> Focus | None:
    features = basemap.get("borders", {}).get("features", [])
    pairs = {str(feature["properties"].get("pair")) for feature in features}
    if focus is None or not pairs or _known(focus.pair, pairs, "focus.pair", "border", found):
        return focus
    return None


def _is_range(days: Window | Preset, where: str, known: Known, found: Findings) -> bool:
    """Whether the dates are in order; ranges without an event of the corpus are reported."""
    if days.start > days.end:
        found.add(where, "end is before start", "swap them")
        return False
    spans = set(in_columns(known.events).spans)
    if spans and not any(first <= days.end and last >= days.start for first, last in spans):
        first, last = min(first for first, _ in spans), max(last for _, last in spans)
        found.add(where, "no event falls on these days", f"events are from {first} to {last}")
    return True


def _parts(tally: Tally, found: Findings) -> Tally:
    """The running total without a second part with the same id, or a part without places."""
    first: dict[str, Scope] = {}
    for scope in tally.scopes:
        if not scope.where:
            where = f"tallies › {tally.id}.scopes › {scope.id}.where"
            found.add(where, "an empty list matches no claim", NOWHERE)
            continue
        if scope.id in first:
            where = f"tallies › {tally.id}.scopes"
            found.add(where, f"the id {scope.id!r} appears twice", "the first one counts")
        first.setdefault(scope.id, scope)
    return tally.model_copy(update={"scopes": tuple(first.values())})


def _further(measure: Measure, found: Findings) -> bool:
    """Whether a measure is not a built-in one."""
    if measure.id not in MEASURES.terms:
        return True
    told = f"{value_text(measure.id)} is a built-in measure and keeps its meaning"
    found.add(f"measures › {measure.id}.id", told, "remove it, or give it another id")
    return False


def _unique(settings: Settings, found: Findings) -> Settings:
    """The settings without a second bloc, measure, tally, group or reference with the same id."""
    kept: dict[str, tuple] = {}
    for name in ("blocs", "measures", "tallies", "groups"):
        first: dict[str, Any] = {}
        for item in getattr(settings, name):
            if item.id in first:
                found.add(name, f"the id {item.id!r} appears twice", "the first one counts")
            first.setdefault(item.id, item)
        kept[name] = tuple(first.values())
    labelled: dict[str, Reference] = {}
    for reference in settings.references:
        if labelled.setdefault(reference.event, reference) is not reference:
            message = f"the event {reference.event!r} appears twice"
            found.add("references", message, "the first one counts")
    tallies = tuple(_parts(tally, found) for tally in kept["tallies"])
    measures = tuple(measure for measure in kept["measures"] if _further(measure, found))
    return settings.model_copy(
        update={
            **kept,
            "references": tuple(labelled.values()),
            "tallies": tallies,
            "measures": measures,
        }
    )


def _begins(tally: Tally, where: str, found: Findings) -> bool:
    """Whether there is a day on which the running total may begin."""
    if not (tally.since_from and tally.since_to) or tally.since_from <= tally.since_to:
        return True
    found.add(f"{where}.since_to", "since_to is before since_from", "swap them")
    return False


def _tally(tally: Tally, known: Known, found: Findings) -> bool:
    where = f"tallies › {tally.id}"
    places = {place for scope in tally.scopes for names in scope.where for place in names}
    affected = known.parties.keys() | AFFECTED_GROUPS.terms.keys()
    checks = [
        _begins(tally, where, found),
        _known(tally.measure, known.measures, f"{where}.measure", "measure", found),
        _known(tally.target, known.parties.keys(), f"{where}.target", "party", found),
        _known(tally.affected, affected, f"{where}.affected", "party", found),
        *(_known(name, known.places.keys(), f"{where}.scopes", "place", found) for name in places),
    ]
    return all(checks)


def _group(group: EventGroup, blocs: Set[str], known: Known, found: Findings) -> bool:
    where = f"groups › {group.id}"
    types = EVENT_TYPES.terms.keys()
    checks = [
        _known(group.bloc, blocs, f"{where}.bloc", "bloc", found),
        *(_known(name, types, f"{where}.types", "event type", found) for name in group.types),
        *(_known(name, blocs, f"{where}.actor_blocs", "bloc", found) for name in group.actor_blocs),
        *(
            _known(name, known.parties.keys(), f"{where}.targets", "party", found)
            for name in group.targets
        ),
    ]
    return all(checks)


def _references(settings: Settings, known: Known, found: Findings) -> tuple[Reference, ...]:
    return tuple(
        reference
        for reference in settings.references
        if _known(reference.event, known.events.keys(), "references.event", "event", found)
    )


def _presets(settings: Settings, known: Known, found: Findings) -> tuple[Preset, ...]:
    return tuple(
        preset
        for preset in settings.presets
        if _is_range(preset, f"presets › {preset.label}", known, found)
    )


def _countries(settings: Settings, known: Known, found: Findings) -> tuple[str, ...]:
    codes = {place.country for place in known.places.values() if place.country}
    return tuple(
        code
        for code in settings.countries
        if _known(code, codes, "countries", "country of places.csv", found)
    )


def check_settings(
    settings: Settings, known: Known, basemap: Mapping[str, Any], found: Findings
) -> Settings:
    """The settings without entries that name an unknown border, event, party, place, bloc or
    group."""
    settings = _unique(settings, found)
    blocs = {party.bloc for party in known.parties.values()} | {bloc.id for bloc in settings.blocs}
    groups = tuple(group for group in settings.groups if _group(group, blocs, known, found))
    named = {group.id for group in groups}
    references = _references(settings, known, found)
    documented, window = settings.documented, settings.window
    if not _known(documented, named, "documented", "group", found):
        documented = None
    return settings.model_copy(
        update={
            "window": window if window and _is_range(window, "window", known, found) else None,
            "presets": _presets(settings, known, found),
            "focus": _focus(settings.focus, basemap, found),
            "tallies": tuple(tally for tally in settings.tallies if _tally(tally, known, found)),
            "groups": groups,
            "references": references,
            "countries": _countries(settings, known, found),
            "documented": documented,
        }
    )
