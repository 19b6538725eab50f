"""Evidence as HTML: every text escaped, every quote in its own direction, links only http(s)."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from lib.evidence.lookup import Evidence, Source
from lib.evidence.reread import READ_ONCE
from lib.look.palette import with_opacity
from lib.wording.escape import html, link
from lib.wording.words import day, in_quotes, quantity

SHOWN_SOURCES = 3
# The link to the article's own part of the page Sources.
ALL_OF_IT = "all annotations of this article"
ONCE = (
    ' · <span class="et-once" title="No second reader has checked this article’s '
    f'annotations">{READ_ONCE}</span>'
)
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
    return ONCE if is_once else ""


def outward(url: str, text: str) -> str:
    """A link that opens in a new tab; if the address is not http(s), text and address as text."""
    address = link(url)
    if address is None:
        return f"<bdi>{html(text)}</bdi> ({html(url)})"
    return (
        f'<a href="{html(address)}" target="_blank" rel="noopener noreferrer">'
        f"<bdi>{html(text)}</bdi></a>"
    )


def _inward(source: Source, parameters: Parameters) -> str:
    if parameters is None:
        return ""
    return f' · <a href="{html(article_address(source.article_id, parameters))}">{ALL_OF_IT}</a>'


def _source(source: Source, parameters: Parameters) -> str:
    return (
        f'<div class="et-source"><p class="et-quote" dir="auto" lang="{html(source.language)}">'
        f"{html(in_quotes(source.quote))}</p>"
        f'<div class="et-cite"><bdi>{html(source.publisher)}</bdi>, {day(source.published)}: '
        f"{outward(source.url, source.title)}{_inward(source, parameters)}"
        f"{once(source.read_once)}</div></div>"
    )


def _sources(sources: Sequence[Source], parameters: Parameters) -> str:
    shown = "".join(_source(source, parameters) for source in sources[:SHOWN_SOURCES])
    rest = sources[SHOWN_SOURCES:]
    if not rest:
        return shown
    hidden = "".join(_source(source, parameters) for source in rest)
    label = quantity(len(rest), "more article")
    return f'{shown}<details class="et-more"><summary>{label}</summary>{hidden}</details>'


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
    colour = colours.get(item.bloc, neutral)
    details = "".join(f"<span><bdi>{html(detail)}</bdi></span>" for detail in item.details)
    return (
        f'<div class="et-card et-{html(item.kind)}" style="--et-bloc:{colour};'
        f'--et-tint:{with_opacity(colour, 0.07)}">'
        f'<div class="et-head"><bdi>{html(item.heading)}</bdi></div>'
        f'<div class="et-text" dir="auto">{html(item.text)}</div>'
        f'<div class="et-meta">{details}</div>{_sources(item.sources, parameters)}</div>'
    )


def cards(
    items: Sequence[Evidence],
    colours: Mapping[str, str],
    neutral: str,
    parameters: Parameters,
) -> str:
    """Cards one below the other, with their style."""
    return STYLE + "".join(card(item, colours, neutral, parameters) for item in items)
