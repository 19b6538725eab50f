"""A party's history on a subject as HTML: a card with a line a statement, in the order of days."""

from collections.abc import Mapping, Sequence

import pandas as pd

from lib.cards import ALL_OF_IT, STYLE, article_address, outward
from lib.escape import html
from lib.model.vocabulary import STANCES
from lib.palette import faded
from lib.words import counted, day, partial, period

SHIFTED = "◥"


def _shifted(line: pd.Series) -> str:
    return "" if pd.isna(line["turn"]) else f" <b>{SHIFTED} shift: {html(line['turn'])}</b>"


def _more(line: pd.Series) -> str:
    return f" · {counted(int(line['more']), 'more statement')} like it" if line["more"] else ""


def _line(line: pd.Series, parameters: Mapping[str, Sequence[str]]) -> str:
    inward = html(article_address(line["article_id"], parameters))
    toward = "" if pd.isna(line["toward_name"]) else f" → <bdi>{html(line['toward_name'])}</bdi>"
    return (
        f'<div class="et-source"><b>{partial(line["date"], line["date_precision"])}</b> '
        f'<span class="et-chip">{html(STANCES.label(line["stance"]))}</span>{toward}'
        f'{_shifted(line)}<div class="et-text" dir="auto">{html(line["position"])}</div>'
        f'<p class="et-quote" dir="auto">“{html(line["quote"])}”</p>'
        f'<div class="et-cite"><bdi>{html(line["publisher"])}</bdi>, {day(line["published"])}: '
        f'{outward(line["url"], line["title"])} · <a href="{inward}">{ALL_OF_IT}</a>'
        f"{_more(line)}</div></div>"
    )


def _days(lines: pd.DataFrame) -> pd.DataFrame:
    """A line a day, stance and addressee, with `more`: how many further statements say the same."""
    same = lines.groupby(["date", "stance", "toward_name"], dropna=False, sort=False)
    turns, numbers = same["turn"].transform("first"), same["statement_id"].transform("count")
    counted_lines = lines.assign(turn=turns, more=numbers - 1)
    return counted_lines.drop_duplicates(["date", "stance", "toward_name"])


def _length(lines: pd.DataFrame) -> str:
    span = period(lines["date"].min().date(), lines["date"].max().date())
    turns = int(lines["turn"].notna().sum())
    return (
        f"{counted(len(lines), 'statement')} on {counted(lines['date'].nunique(), 'day')}, {span}; "
        f"{counted(turns, 'shift') if turns else 'no shift'}"
    )


def history_card(lines: pd.DataFrame, colour: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """The card; needs what `positions.history` gives. Without lines it is empty."""
    if lines.empty:
        return ""
    first = lines.iloc[0]
    rows = "".join(_line(line, parameters) for _, line in _days(lines).iterrows())
    return (
        f'{STYLE}<div class="et-card et-history" style="--et-bloc:{colour};'
        f'--et-tint:{faded(colour, 0.07)}"><div class="et-head"><bdi>{html(first["party_name"])}'
        f"</bdi> on <bdi>{html(first['subject_label'])}</bdi></div>"
        f'<div class="et-meta">{_length(lines)}</div>{rows}</div>'
    )
