"""The selection in words."""

from collections.abc import Mapping, Sequence

from lib.model.vocabulary import EVENT_TYPES, EVENT_WEAPONS
from lib.selection import choices
from lib.selection.selection import UNCLAIMED, Selection
from lib.tables import Tables
from lib.tables.countries import country_names
from lib.wording.languages import language
from lib.wording.words import day, enumeration, period, quantity

# What “As known on” does not change: the corpus does not record since when it is known.
FINAL = "as known in the end"
# In a line of filters the label “Claimed only” does not say who reports.
BY_CLAIMANT = {"claimed_only": "reported by the claimant alone"}


def _named(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return enumeration([names.get(name, name) for name in ids])


def _labels(tables: Tables, selection: Selection) -> list[str]:
    blocs = tables.blocs.set_index("bloc_id")["label"].to_dict() if selection.blocs else {}
    lists = (
        _named(selection.blocs, blocs),
        _named(selection.parties, tables.party_names if selection.parties else {}),
        _named(selection.countries, country_names(tables)),
        _named(selection.places, tables.place_names if selection.places else {}),
        enumeration([EVENT_TYPES.label(name) for name in selection.event_types]),
    )
    return [names for names in lists if names]


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def _of_events(tables: Tables, selection: Selection) -> list[str]:
    """The filters by weapon, by who claims responsibility, and by who reports.

    Since when a weapon or claim is known is not recorded: as known on a day, both are final.
    """
    words, final = [], f" ({FINAL})" if selection.known_by else ""
    if selection.weapons:
        kinds = [_lower(EVENT_WEAPONS.label(name)) for name in selection.weapons]
        words.append(f"weapon: {enumeration(kinds)}{final}")
    parties = [name for name in selection.claimed_by if name != UNCLAIMED]
    claims = [f"claimed by {_named(parties, tables.party_names)}"] if parties else []
    claims += [_lower(choices.NO_CLAIM)] if UNCLAIMED in selection.claimed_by else []
    labels = {one: _lower(label) for label, one in choices.reporters().items()} | BY_CLAIMANT
    reports = [labels.get(name, name) for name in selection.reported_by]
    words += [f"{' or '.join(claims)}{final}"] if claims else []
    return [*words, *([" or ".join(reports)] if reports else [])]


def _days(selection: Selection) -> str:
    """The selected days, as far as anything is known about them."""
    ends = [last for last in (selection.end, selection.known_by) if last is not None]
    last = min(ends, default=None) if selection.end else None
    if last is not None and selection.start is not None and last < selection.start:
        last = selection.end
    return period(selection.start, last)


def filters(tables: Tables, selection: Selection, border: str = "the border") -> list[str]:
    """Each active filter in words, dates first."""
    words = [_days(selection)]
    if selection.known_by:
        words.append(f"as known on {day(selection.known_by)}")
    words += _labels(tables, selection)
    if selection.within_km is not None:
        words.append(f"within {selection.within_km} km of the {border}")
    words += _of_events(tables, selection)
    if selection.languages:
        words.append(f"articles in {enumeration([*map(language, selection.languages)])}")
    if selection.reread:
        words.append("re-read articles only")
    if selection.text.strip():
        words.append(f"“{selection.text.strip()}”")
    return words


def _with_possible(frame_certain: int, possible: int, one: str) -> str:
    sure = quantity(frame_certain, one)
    return f"{sure}, {possible} more possibly in range" if possible else sure


def _elsewhere(after: Tables) -> str:
    """How many of the events are outside the countries listed in corpus.toml."""
    number = int(after.events["outside"].fillna(False).astype(bool).sum())
    return f" ({number:,} outside the conflict's countries)" if number else ""


def amounts(before: Tables, after: Tables) -> list[str]:
    """How much of each is selected; those only possibly in range are counted separately."""
    sure = int(after.events["certain"].sum())
    return [
        _with_possible(sure, after.number("events") - sure, "event") + _elsewhere(after),
        quantity(after.number("claims"), "claim"),
        quantity(after.number("statements"), "statement"),
        f"{after.number('articles'):,} of {quantity(before.number('articles'), 'article')}",
    ]


def summary(before: Tables, after: Tables, selection: Selection, border: str = "border") -> str:
    """The line at the top of every page: the filters, then the amounts."""
    return " · ".join([*filters(before, selection, border), *amounts(before, after)])


def since_then(known: Tables, later: Tables) -> str:
    """What the later tables have beyond those known on a day, in one sentence."""
    parts = [
        (later.number("articles") - known.number("articles"), "article"),
        (later.number("claims") - known.number("claims"), "claim"),
        (later.number("statements") - known.number("statements"), "statement"),
        (later.number("events") - known.number("events"), "event"),
    ]
    more = ", ".join(quantity(number, one) for number, one in parts if number)
    return f"Since then: {more}." if more else "Since then: nothing more."
