"""Positions: what each party says, and who does not speak."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib import evidence
from lib.analyses import positions
from lib.analyses.numbered_rows import coded, starts_of
from lib.charts.colours import bloc_labels
from lib.evidence import Evidence
from lib.model.labels import by_label
from lib.selection import Selection, searching
from lib.selection.options import Options
from lib.tables.arrow import is_among
from lib.tables.schema import TEXT
from lib.views import headings
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import OF, SAID, latest_first, part_of, rows_of, table
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


def matching_statements(context: Context, options: Options) -> np.ndarray:
    """The statements of the chosen bloc with a match in position, quote, speaker, party or
    headline: the rows of `context.tables`, latest first."""
    return _matching(context, *_asked(context, options))


@remembered
def _matching(context: Context, text: str, bloc: str) -> np.ndarray:
    said, rows = context.tables.statements, latest_first(context)
    if text:
        ids = pd.Series(sorted(searching.matching_statements(context.tables, text)), dtype=TEXT)
        rows = rows[is_among(said["statement_id"], ids)[rows]]
    if bloc:
        blocs = context.tables.party_blocs
        rows = rows[coded(said["party_id"]).holds(lambda name: blocs.get(name) == bloc)[rows]]
    return rows


@dataclass(frozen=True)
class Voice:
    """A party, and the rows of its statements, latest first."""

    party_id: str
    name: str
    rows: np.ndarray

    @property
    def latest(self) -> int:
        """The row of its latest statement."""
        return int(self.rows[0])


def voices(context: Context, options: Options) -> dict[str, list[Voice]]:
    """The parties of each bloc with a matching statement, most quoted first."""
    return _voices(context, *_asked(context, options))


@remembered
def _voices(context: Context, text: str, bloc: str) -> dict[str, list[Voice]]:
    rows, tables = _matching(context, text, bloc), context.tables
    party = coded(tables.statements["party_id"].take(rows))
    order = np.argsort(party.codes, kind="stable")
    starts = starts_of(party.codes[order])
    own = np.split(rows[order], starts[1:]) if len(rows) else []
    names = (party.values[code] for code in party.codes[order][starts].tolist())
    found: dict[str, list[Voice]] = {}
    for name, said in sorted(zip(names, own, strict=True), key=lambda both: -len(both[1])):
        voice = Voice(name, tables.party_names[name], said)
        found.setdefault(tables.party_blocs[name], []).append(voice)
    return found


def latest_of_parties(context: Context, options: Options) -> pd.DataFrame:
    """The latest matching statement of each party, latest first; see `positions.statement_rows`."""
    rows = matching_statements(context, options)
    party = coded(context.tables.statements["party_id"]).codes[rows]
    return rows_of(context, rows[np.sort(np.unique(party, return_index=True)[1])])


@remembered
def latest_cards(context: Context, rows: tuple[int, ...]) -> list[Evidence]:
    """The cards of statements, by their rows, in that order."""
    found = {item.id: item for item in cards_of(context, np.array(rows, dtype=np.int64))}
    ids = context.tables.statements["statement_id"].array
    return [found[ids[row]] for row in rows]


def cards_of(context: Context, rows: np.ndarray) -> Sequence[Evidence]:
    """The cards of statements, by their rows, latest first; each is made when it is read."""
    return evidence.statements(
        context.library, context.tables.statements["statement_id"].take(rows)
    )


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
    rows = matching_statements(context, options)
    said = context.tables.statements[["party_id", "article_id"]].take(rows)
    parties = quantity(said["party_id"].nunique(), "party", "parties")
    return table(
        context,
        "statements",
        f"{quantity(len(rows), 'statement')} by {parties}",
        f"{_searched(context, options)}Latest first; positions in our own words.",
        part_of(context, rows),
        said["article_id"],
        options,
    )


@remembered
def positions_title(context: Context, options: Options) -> str:
    """The parties' latest stances in a sentence; empty without a statement."""
    said = latest_of_parties(context, options)
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
    said = latest_of_parties(context, options)
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
