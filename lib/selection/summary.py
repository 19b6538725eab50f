"""The selection in words."""

from lib.model.vocabulary import EVENT_TYPES
from lib.selection.selection import Selection
from lib.tables import Tables
from lib.tables.countries import country_names
from lib.wording.words import day, enumeration, period, quantity


def _labels(tables: Tables, selection: Selection) -> list[str]:
    if not (selection.blocs or selection.parties or selection.countries or selection.event_types):
        return []
    blocs = tables.blocs.set_index("bloc_id")["label"].to_dict()
    parties = tables.parties.set_index("party_id")["name"].to_dict()
    countries = country_names(tables)
    types = [EVENT_TYPES.label(name) for name in selection.event_types]
    lists = (
        [blocs.get(name, name) for name in selection.blocs],
        [parties.get(name, name) for name in selection.parties],
        [countries.get(code, code) for code in selection.countries],
        types,
    )
    return [enumeration(names) for names in lists if names]


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
