"""A party's history on a subject as HTML: a card with a line per statement, in order of days."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from lib.evidence.cards import ALL_OF_IT, STYLE, article_address, once, outward
from lib.look.palette import with_opacity
from lib.model.vocabulary import STANCES
from lib.wording.escape import html
from lib.wording.words import day, in_quotes, partial, period, quantity

SHIFTED = "◥"
Parameters = Mapping[str, Sequence[str]]
# How many further statements of the same day and stance are shown.
ALSO = 14


def _shifted(turns: pd.Series) -> str:
    return "" if turns.empty else f" <b>{SHIFTED} shift: {html(turns.iloc[0])}</b>"


def _also(others: pd.DataFrame, parameters: Parameters, unchecked: Collection[str]) -> str:
    """Further statements of that day with the same stance: each position with its article."""
    shown = "".join(
        f'<div class="et-cite" dir="auto">Also: {html(line["position"])} '
        f'<a href="{html(article_address(line["article_id"], parameters))}">'
        f"<bdi>{html(line['publisher'])}</bdi></a>{once(line['article_id'] in unchecked)}</div>"
        for _, line in others.head(ALSO).iterrows()
    )
    rest = len(others) - ALSO
    return f'{shown}<div class="et-cite">{quantity(rest, "more")}</div>' if rest > 0 else shown


def _line(same: pd.DataFrame, parameters: Parameters, unchecked: Collection[str]) -> str:
    """A line for the statements with the same day, stance and addressee: the first in full."""
    line, turns = same.iloc[0], same["turn"].dropna()
    inward = html(article_address(line["article_id"], parameters))
    toward = "" if pd.isna(line["toward_name"]) else f" → <bdi>{html(line['toward_name'])}</bdi>"
    return (
        f'<div class="et-source"><b>{partial(line["date"], line["date_precision"])}</b> '
        f'<span class="et-chip">{html(STANCES.label(line["stance"]))}</span>{toward}'
        f'{_shifted(turns)}<div class="et-text" dir="auto">{html(line["position"])}</div>'
        f'<p class="et-quote" dir="auto">{html(in_quotes(line["quote"]))}</p>'
        f'<div class="et-cite"><bdi>{html(line["publisher"])}</bdi>, {day(line["published"])}: '
        f'{outward(line["url"], line["title"])} · <a href="{inward}">{ALL_OF_IT}</a>'
        f"{once(line['article_id'] in unchecked)}</div>"
        f"{_also(same.iloc[1:], parameters, unchecked)}</div>"
    )


def _lines(lines: pd.DataFrame, parameters: Parameters, unchecked: Collection[str]) -> str:
    days = lines.groupby(["date", "stance", "toward_name"], dropna=False, sort=False)
    return "".join(_line(same, parameters, unchecked) for _, same in days)


def _length(lines: pd.DataFrame) -> str:
    span = period(lines["date"].min().date(), lines["date"].max().date())
    turns = int(lines["turn"].notna().sum())
    return (
        f"{quantity(len(lines), 'statement')} on "
        f"{quantity(lines['date'].nunique(), 'day')}, {span}; "
        f"{quantity(turns, 'shift') if turns else 'no shift'}"
    )


def history_card(
    lines: pd.DataFrame, colour: str, parameters: Parameters, unchecked: Collection[str] = ()
) -> str:
    """The card; needs what `positions.history` returns. Empty without lines.

    `unchecked` are the articles that no second reader checked.
    """
    if lines.empty:
        return ""
    first = lines.iloc[0]
    return (
        f'{STYLE}<div class="et-card et-history" style="--et-bloc:{colour};'
        f'--et-tint:{with_opacity(colour, 0.07)}"><div class="et-head">'
        f"<bdi>{html(first['party_name'])}"
        f"</bdi> on <bdi>{html(first['subject_label'])}</bdi></div>"
        f'<div class="et-meta">{_length(lines)}</div>{_lines(lines, parameters, unchecked)}</div>'
    )
