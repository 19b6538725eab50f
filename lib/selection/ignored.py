"""Filter values of an address that are of no use: widgets drop them, a sentence reports them."""

from collections.abc import Mapping, Sequence
from datetime import date

from lib.corpus.validation import nearest
from lib.model.settings import Settings
from lib.selection import url
from lib.selection.options import SHOWN, switch
from lib.selection.selection import EARLIEST, LATEST
from lib.tables import Tables
from lib.wording.words import conjunction, cut

DAYS = (url.FROM, url.TO, url.KNOWN, url.NEW)
SWITCHES = {switch(True), switch(False)}
MOST = 5
WORDS = {
    url.FROM: "first day",
    url.TO: "last day",
    url.KNOWN: "day known by",
    url.NEW: "published after",
    url.KM: "distance to the border",
    url.TYPE: "event type",
    url.CLAIMED_BY: "claimed by",
    url.REPORTED_BY: "reported by",
    url.REREAD: "re-read only",
}
Asked = tuple[str, str]


def day_given(raw: str | None) -> date | None:
    """The day that an address gives for a filter; None if it is not one."""
    try:
        day = date.fromisoformat(raw or "")
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST and len(raw or "") == 10 else None


def _is_valid(name: str, value: str) -> bool:
    """Whether a filter could have that value in some corpus."""
    if name in DAYS:
        return day_given(value) is not None
    if name == url.REREAD:
        return value.lower() in SWITCHES
    return name != url.KM or value in url.DISTANCES


def _is_known(name: str, value: str, tables: Tables, settings: Settings) -> bool:
    """Whether this corpus has what a valid value asks for."""
    if name == url.KM:
        return settings.focus is not None
    if name == url.REREAD:
        return value.lower() == switch(False) or bool(tables.articles["reviewed"].notna().any())
    return name not in url.FIELDS or value in url.choosable(name, tables)


def _values(given: Mapping[str, Sequence[str]], tables: Tables) -> list[Asked]:
    """Each filter's values in the address, as labels of its options, each once."""
    labelled = {
        name: url.labels_given(name, values, tables) if name in (*url.FIELDS, url.KM) else values
        for name in url.NAMES
        if (values := [value for value in given.get(name, ()) if value])
    }
    return list(dict.fromkeys((name, each) for name, values in labelled.items() for each in values))


def _list(asked: Sequence[Asked]) -> str:
    said = [f"{WORDS.get(name, name)} “{cut(value, SHOWN)}”" for name, value in asked[:MOST]]
    return conjunction([*said, *([f"{len(asked) - MOST} more"] if len(asked) > MOST else [])])


def _guess(asked: Sequence[Asked], tables: Tables) -> str:
    """The nearest option, if a single value is unknown."""
    if len(asked) != 1 or asked[0][0] not in url.FIELDS:
        return ""
    name, value = asked[0]
    guess = nearest(value, url.choosable(name, tables))
    return f" {guess[:1].upper()}{guess[1:]}" if guess else ""


def _sentence(asked: Sequence[Asked], one: str, several: str) -> str:
    if not asked:
        return ""
    why, end = (one, "it was") if len(asked) == 1 else (several, "they were")
    return f"The link asks for {_list(asked)}, which {why}; {end} ignored."


def ignored(given: Mapping[str, Sequence[str]], tables: Tables, settings: Settings) -> str:
    """What the filters of an address ask for in vain, in a sentence for each reason; empty if
    nothing."""
    asked = _values(given, tables)
    valid = [(name, value) for name, value in asked if _is_valid(name, value)]
    bad = [each for each in asked if each not in valid]
    unknown = [each for each in valid if not _is_known(*each, tables, settings)]
    lacking = "this corpus does not have"
    said = _sentence(unknown, lacking, lacking) + _guess(unknown, tables)
    wrong = _sentence(bad, "is not a valid value", "are not valid values")
    return " ".join(part for part in (said, wrong) if part)
