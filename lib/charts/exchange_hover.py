"""The texts on hover of an exchange ladder: acts, statements and links."""

from lib.analyses import chains, reporters
from lib.analyses.chains.exchange_statements import Said
from lib.analyses.chains.exchange_words import dated
from lib.analyses.chains.rungs import Arrow, Rung
from lib.charts import timeline_links
from lib.look.letter_room import hover_lines
from lib.model.vocabulary import STANCES
from lib.wording import escape
from lib.wording.words import day, quantity

MOST_NAMES = 8


def _lines(text: str) -> list[str]:
    return [escape.plotly(line) for line in hover_lines(text)]


def of_rung(rung: Rung) -> str:
    """The acts of a rung by name, their day, and who reports them."""
    names = [event["name"] for event in rung.events]
    more = len(names) - MOST_NAMES
    lines = [
        f"<b>{dated(rung)}</b>",
        *(line for name in names[:MOST_NAMES] for line in _lines(name)),
        *([f"and {more:,} more"] if more > 0 else []),
        *_lines(reporters.told([event["reported_by"] for event in rung.events])),
        f"<i>{quantity(rung.articles, 'article')}</i>",
    ]
    return "<br>".join(line for line in lines if line)


def of_said(said: Said) -> str:
    """Who says what, with which verb, in how many articles."""
    lines = [
        f"<b>{day(said.day)}</b>",
        *_lines(f"{said.party}: {STANCES.label(said.stance).lower()}"),
        *_lines(said.position),
        f"<i>{quantity(said.articles, 'article')}</i>",
    ]
    return "<br>".join(lines)


def of_arrow(arrow: Arrow) -> str:
    """Both ends, the lag, the basis, and a passage about the answer; of several links their number
    and days."""
    return timeline_links.hover_of(list(arrow.links))


def told(arrow: Arrow) -> str:
    """An arrow in words, for code that takes the picture apart."""
    link, number = arrow.links[0], len(arrow.links)
    several = f" ({number:,} links)" if number > 1 else ""
    whose = f"{link['answer_bloc_label']} answers {link['act_bloc_label']}"
    return escape.visible(f"{whose}, {chains.days_between(*arrow.lag)}{several}")
