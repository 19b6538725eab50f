"""Rules as HTML: each with its source and an example from the corpus."""

from collections.abc import Mapping, Sequence

from lib.evidence import Evidence
from lib.evidence.cards import STYLE, card
from lib.method.rules import Rule
from lib.wording.escape import html

NONE = "No example in this corpus."

RULES_STYLE = """
<style>
.et-rule {display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); gap: .2rem 1.6rem;
  padding: .7rem 0 .3rem; border-top: 1px solid color-mix(in srgb, currentColor 15%, transparent)}
.et-none {padding: 0 0 .6rem}
.et-rule-text {line-height: 1.45; margin: .1rem 0 .25rem}
@media (max-width: 700px) {.et-rule {grid-template-columns: minmax(0, 1fr)}}
</style>
"""


def _beside(
    rule: Rule,
    examples: Mapping[str, Evidence | None],
    colours: Mapping[str, str],
    neutral: str,
    parameters: Mapping[str, Sequence[str]],
) -> str:
    item = examples.get(rule.id)
    if item is None:
        return f'<div class="et-meta et-none">{NONE}</div>'
    return card(item, colours, neutral, parameters)


def rule_cards(
    rules: Sequence[Rule],
    examples: Mapping[str, Evidence | None],
    colours: Mapping[str, str],
    neutral: str,
    parameters: Mapping[str, Sequence[str]],
) -> str:
    """One row per rule: its text and source, then its example or a note that there is none."""
    rows = "".join(
        f'<div class="et-rule"><div><div class="et-head">{html(rule.title)}</div>'
        f'<p class="et-rule-text">{html(rule.text)}</p>'
        f'<div class="et-meta">Source: {html(rule.source)}</div></div>'
        f"<div>{_beside(rule, examples, colours, neutral, parameters)}</div></div>"
        for rule in rules
    )
    return f"{STYLE}{RULES_STYLE}{rows}"
