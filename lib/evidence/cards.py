"""Evidence as HTML: every text escaped, every quote in its own direction, links only http(s)."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlencode

from lib.evidence.lookup import Evidence, Library
from lib.look.palette import with_opacity
from lib.selection.hindsight import LATER
from lib.wording.templating import macros
from lib.wording.words import day

SHOWN_SOURCES = 3
# A card of a few sources has about 2,000 letters.
CARDS_KEPT = 4096
Parameters = Mapping[str, Sequence[str]] | None

STYLE = """
<style>
.et-card {border-left: 4px solid var(--et-bloc); padding: .5rem .9rem .55rem; margin: 0 0 .6rem;
  background: var(--et-tint); border-radius: 0 4px 4px 0; line-height: 1.42; font-size: .95rem}
.et-card a, .et-meta a {color: inherit; text-decoration: underline}
.et-head {font-weight: 650; overflow-wrap: anywhere}
.et-text {margin: .1rem 0}
.et-meta {opacity: .82; font-size: .86rem; overflow-wrap: anywhere}
.et-meta span + span::before {content: " · "}
.et-source {margin: .35rem 0 0; font-size: .9rem}
.et-quote {margin: 0; font-style: italic; unicode-bidi: plaintext}
.et-cite {font-size: .86rem; overflow-wrap: anywhere}
.et-once {border-bottom: 1px dotted currentColor}
.et-more summary {cursor: pointer; font-size: .86rem; margin-top: .3rem}
.et-list .et-cite {margin-bottom: .25rem}
.et-line {font-size: .92rem; opacity: .85; margin: -.4rem 0 .6rem; overflow-wrap: anywhere}
.et-chip {display: inline-block; padding: 0 .45rem; border-radius: 3px; font-size: .8rem;
  font-weight: 600; border: 1px solid currentColor; margin-right: .35rem; white-space: nowrap}
</style>
"""


def article_address(article_id: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """The address of the article's part of the page Sources, with the filters kept."""
    rest = {key: list(value) for key, value in parameters.items() if key != "article"}
    return "sources?" + urlencode({**rest, "article": article_id}, doseq=True)


def once(is_once: bool) -> str:
    """The mark after the name of an article that no second reader checked."""
    return macros("cards").once(is_once)


def outward(url: str, text: str) -> str:
    """A link that opens in a new tab; if the address is not http(s), text and address as text."""
    return macros("cards").outward(url, text)


@lru_cache(maxsize=CARDS_KEPT)
def _card(item: Evidence, colour: str, parameters: tuple | None) -> str:
    """The card; `parameters` as pairs of a name and a tuple of values."""
    sources = [
        (each, "" if parameters is None else article_address(each.article_id, dict(parameters)))
        for each in item.sources
    ]
    tint = with_opacity(colour, 0.07)
    shown, hidden = sources[:SHOWN_SOURCES], sources[SHOWN_SOURCES:]
    return macros("cards").card(item, colour, tint, shown, hidden)


def event_summary(library: Library, event_id: str) -> str:
    """What happened, in our words, with the article that the summary rests on."""
    told = str(library.everything.events.set_index("event_id").loc[event_id, "summary"])
    if told == LATER:
        return macros("dashboard").text(told)
    source = library.best_source(event_id)
    when = day(source.published) if source else ""
    return macros("dashboard").event_summary(told, source, when)


def card(
    item: Evidence,
    colours: Mapping[str, str],
    neutral: str,
    parameters: Parameters,
) -> str:
    """One piece of evidence; its left edge has the colour of its bloc.

    `parameters` are those of the dashboard's address; None outside the dashboard, which has no
    pages to link to.
    """
    pairs = None if parameters is None else parameters.items()
    as_key = None if pairs is None else tuple((name, tuple(values)) for name, values in pairs)
    return _card(item, colours.get(item.bloc, neutral), as_key)


def cards(
    items: Sequence[Evidence],
    colours: Mapping[str, str],
    neutral: str,
    parameters: Parameters,
) -> str:
    """Cards one below the other."""
    return "".join(card(item, colours, neutral, parameters) for item in items)
