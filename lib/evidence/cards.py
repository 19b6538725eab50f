"""Evidence as HTML: every text escaped, every quote in its own direction, links only http(s)."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from lib.evidence.addresses import INCIDENT, PARTY, Parameters, Subject, article_address
from lib.evidence.lookup import Evidence, Library
from lib.look.palette import with_opacity
from lib.selection.hindsight import LATER
from lib.wording.templating import macros
from lib.wording.words import day

SHOWN_SOURCES = 3
# A card of a few sources has about 2,000 letters.
CARDS_KEPT = 4096

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
.et-about {font-size: .86rem; margin-top: .3rem; overflow-wrap: anywhere}
.et-about a + a::before {content: " · "; display: inline-block; white-space: pre}
.et-more summary {cursor: pointer; font-size: .86rem; margin-top: .3rem}
.et-list .et-cite {margin-bottom: .25rem}
.et-line {font-size: .92rem; opacity: .85; margin: -.4rem 0 .6rem; overflow-wrap: anywhere}
.et-chip {display: inline-block; padding: 0 .45rem; border-radius: 3px; font-size: .8rem;
  font-weight: 600; border: 1px solid currentColor; margin-right: .35rem; white-space: nowrap}
</style>
"""


def once(is_once: bool) -> str:
    """The mark after the name of an article that no second reader checked."""
    return macros("cards").once(is_once)


def outward(url: str, text: str) -> str:
    """A link that opens in a new tab; if the address is not http(s), text and address as text."""
    return macros("cards").outward(url, text)


def _own_page(item: Evidence, parameters: Parameters | None) -> str:
    """The address of the page about what the heading names first: an event, or the party that
    claims or speaks; empty if it names neither."""
    if parameters is None:
        return ""
    if item.kind == "event":
        return Subject(INCIDENT, item.id, item.heading).address(parameters)
    parties = (one for one in item.subjects if one.page == PARTY)
    first = next((one for one in parties if item.heading.startswith(one.name)), None)
    return "" if first is None else first.address(parameters)


@lru_cache(maxsize=CARDS_KEPT)
def _card(item: Evidence, colour: str, parameters: tuple | None) -> str:
    """The card; `parameters` as pairs of a name and a tuple of values."""
    given = None if parameters is None else dict(parameters)
    sources = [
        (each, "" if given is None else article_address(each.article_id, given))
        for each in item.sources
    ]
    about = [] if given is None else [(each.name, each.address(given)) for each in item.subjects]
    tint = with_opacity(colour, 0.07)
    shown, hidden = sources[:SHOWN_SOURCES], sources[SHOWN_SOURCES:]
    page = _own_page(item, given)
    return macros("cards").card(item, page, about, colour, tint, shown, hidden)


def event_summary(library: Library, event_id: str, parameters: Parameters | None = None) -> str:
    """What happened, in our words, with the article that the summary rests on.

    With the parameters of an address also a link to the page about the event.
    """
    page = "" if parameters is None else Subject(INCIDENT, event_id, "").address(parameters)
    told = str(library.everything.events.set_index("event_id").loc[event_id, "summary"])
    source = None if told == LATER else library.best_source(event_id)
    when = day(source.published) if source else ""
    return macros("dashboard").event_summary(told, source, when, page, told == LATER)


def card(
    item: Evidence,
    colours: Mapping[str, str],
    neutral: str,
    parameters: Parameters | None,
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
    parameters: Parameters | None,
) -> str:
    """Cards one below the other."""
    return "".join(card(item, colours, neutral, parameters) for item in items)
