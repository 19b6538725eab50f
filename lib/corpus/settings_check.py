"""corpus.toml against the corpus: what names the unknown is left out, and told."""

from collections.abc import Mapping, Set
from typing import Any

from lib.corpus.parsing import Findings
from lib.corpus.references import Known
from lib.corpus.wording import nearest
from lib.model import Settings
from lib.model.settings import EventGroup, Focus, Tally


def _known(name: str | None, ids: Set[str], where: str, kind: str, found: Findings) -> bool:
    if name is None or name in ids:
        return True
    found.add(where, f"{name!r} is no known {kind}", nearest(name, ids))
    return False


def _focus(focus: Focus | None, basemap: Mapping[str, dict], found: Findings) -> Focus | None:
    features = basemap.get("borders", {}).get("features", [])
    pairs = {str(feature["properties"].get("pair")) for feature in features}
    if focus is None or not pairs or _known(focus.pair, pairs, "focus.pair", "border", found):
        return focus
    return None


def _tally(tally: Tally, known: Known, found: Findings) -> bool:
    where = f"tallies › {tally.id}"
    places = {place for scope in tally.scopes for names in scope.where for place in names}
    checks = [
        _known(tally.measure, known.measures, f"{where}.measure", "measure", found),
        _known(tally.target, known.parties.keys(), f"{where}.target", "party", found),
        *(_known(name, known.places.keys(), f"{where}.scopes", "place", found) for name in places),
    ]
    return all(checks)


def _group(group: EventGroup, known: Known, found: Findings) -> bool:
    where = f"groups › {group.id}"
    blocs = {party.bloc for party in known.parties.values()}
    checks = [
        *(_known(name, blocs, f"{where}.actor_blocs", "bloc", found) for name in group.actor_blocs),
        *(
            _known(name, known.parties.keys(), f"{where}.targets", "party", found)
            for name in group.targets
        ),
    ]
    return all(checks)


def checked(
    settings: Settings, known: Known, basemap: Mapping[str, Any], found: Findings
) -> Settings:
    """The settings without what names an unknown border, event, party, place, bloc or group."""
    groups = tuple(group for group in settings.groups if _group(group, known, found))
    named = {group.id for group in groups}
    references = tuple(
        reference
        for reference in settings.references
        if _known(reference.event, known.events.keys(), "references.event", "event", found)
    )
    documented = settings.documented
    if not _known(documented, named, "documented", "group", found):
        documented = None
    return settings.model_copy(
        update={
            "focus": _focus(settings.focus, basemap, found),
            "tallies": tuple(tally for tally in settings.tallies if _tally(tally, known, found)),
            "groups": groups,
            "references": references,
            "documented": documented,
        }
    )
