"""Positions: what each party says, and who does not speak."""

from dataclasses import dataclass

import pandas as pd

from lib import evidence
from lib.analyses import positions
from lib.charts.colours import bloc_labels
from lib.evidence import Evidence
from lib.model.labels import by_label
from lib.selection import Selection, searching
from lib.selection.options import Options
from lib.tables.lists import together
from lib.views import headings
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import OF, SAID, stated, table
from lib.wording.words import quantity

EVERY_BLOC = "All blocs"

POSITION_COLUMNS = {
    "bloc_label": Heading("Bloc", "the party's bloc"),
    **{
        name: headings.STATEMENTS[name]
        for name in ("date", "party_name", "stance", "toward_name", "position", "publisher", "url")
    },
}


@remembered
def bloc_options(context: Context) -> dict[str, str]:
    """The blocs to choose from: label → id."""
    blocs = context.tables.blocs
    labels = dict(zip(blocs["bloc_id"], blocs["label"], strict=True))
    return {EVERY_BLOC: "", **by_label(labels, [EVERY_BLOC])}


def _asked(context: Context, options: Options) -> tuple[str, str]:
    """The words that are searched for, and the chosen bloc; empty for all."""
    return (options.text(SAID) or "").strip(), options.one(OF, bloc_options(context), "")


def matching_statements(context: Context, options: Options) -> pd.DataFrame:
    """The statements of the chosen bloc with a match in position, quote, speaker, party or
    headline; in the form of `positions.statement_rows`."""
    return _matching(context, *_asked(context, options))


@remembered
def _matching(context: Context, text: str, bloc: str) -> pd.DataFrame:
    found = stated(context)
    if text:
        ids = searching.matching_statements(context.tables, text)
        found = found.loc[found["statement_id"].isin(ids)]
    return found.loc[found["bloc"] == bloc] if bloc else found


@dataclass(frozen=True)
class Voice:
    """A party, and the ids of its statements, latest first."""

    party_id: str
    name: str
    ids: tuple[str, ...]


def voices(context: Context, options: Options) -> dict[str, list[Voice]]:
    """The parties of each bloc with a matching statement, most quoted first."""
    return _voices(context, *_asked(context, options))


@remembered
def _voices(context: Context, text: str, bloc: str) -> dict[str, list[Voice]]:
    said = _matching(context, text, bloc)
    parties = zip(said["bloc"], said["party_id"], said["party_name"], strict=True)
    ids = together(said["statement_id"], parties)
    found: dict[str, list[Voice]] = {}
    for (bloc, party, name), own in sorted(ids.items(), key=lambda item: -len(item[1])):
        found.setdefault(bloc, []).append(Voice(party, name, tuple(own)))
    return found


@remembered
def latest_cards(context: Context, options: Options) -> dict[str, Evidence]:
    """The latest matching statement of each party: its id → its card."""
    firsts = matching_statements(context, options).drop_duplicates("party_id")["statement_id"]
    return {item.id: item for item in evidence.statements(context.library, firsts)}


@remembered
def _silence(known: Context) -> pd.DataFrame:
    return positions.silence(known.known, known.corpus.settings)


def silence(context: Context) -> pd.DataFrame:
    """Who spoke on each subject and who did not, as `positions.silence` finds it in everything
    known, whatever the other filters."""
    return _silence(context.selecting(Selection(known_by=context.selection.known_by)))


def _searched(context: Context, options: Options) -> str:
    """The search and bloc in words."""
    text = (options.text(SAID) or "").strip()
    bloc = options.label(OF, bloc_options(context), EVERY_BLOC)
    parts = [f"of {bloc}"] if bloc != EVERY_BLOC else []
    parts += [f"with “{text}”"] if text else []
    return f"Only statements {', '.join(parts)}. " if parts else ""


@remembered
def statements(context: Context, options: Options) -> Exhibit | None:
    """What each party says, latest first; None without a statement."""
    said = matching_statements(context, options)
    parties = quantity(said["party_id"].nunique(), "party", "parties")
    return table(
        context,
        "statements",
        f"{quantity(len(said), 'statement')} by {parties}",
        f"{_searched(context, options)}Latest first; positions in our own words.",
        Part("statements", said, headings.STATEMENTS),
        said["article_id"],
        options,
    )


@remembered
def positions_title(context: Context, options: Options) -> str:
    """The parties' latest stances in a sentence; empty without a statement."""
    said = matching_statements(context, options).drop_duplicates("party_id")
    return positions.last_words(said["stance"]) if len(said) else ""


def _in_rounds(weighed: pd.DataFrame) -> pd.DataFrame:
    """The parties with their round, the place within their bloc, and their place in the round."""
    rounds = weighed.groupby("bloc", dropna=False).cumcount()
    return weighed[["party_id"]].assign(round=rounds, place=range(len(weighed)))


@remembered
def latest_positions(context: Context, options: Options) -> Exhibit | None:
    """The latest statement of each party, the most quoted of every bloc first; None without one.

    A page that shows only the first rows shows all sides.
    """
    said = matching_statements(context, options).drop_duplicates("party_id")
    rows = said.merge(_in_rounds(positions.by_weight(context.tables)), on="party_id")
    labels = rows["bloc"].map(bloc_labels(context.tables)).astype("string")
    rows = rows.assign(bloc_label=labels).sort_values(["round", "place"])
    return table(
        context,
        "positions",
        positions_title(context, options),
        f"{_searched(context, options)}The most quoted party of each bloc first, then "
        "the second of each; positions in our own words.",
        Part("positions", rows, POSITION_COLUMNS),
        rows["article_id"],
        options,
    )
