"""Rules as HTML: each with its source and an example from the corpus."""

from collections.abc import Mapping, Sequence

from lib.evidence import Evidence
from lib.evidence.cards import STYLE, card
from lib.method.rules import Rule
from lib.wording.templating import Markup, macros

RULES_STYLE = """
<style>
.et-rule {display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); gap: .2rem 1.6rem;
  padding: .7rem 0 .3rem; border-top: 1px solid color-mix(in srgb, currentColor 15%, transparent)}
.et-none {padding: 0 0 .6rem}
.et-rule-text {line-height: 1.45; margin: .1rem 0 .25rem}
@media (max-width: 700px) {.et-rule {grid-template-columns: minmax(0, 1fr)}}
</style>
"""


def rule_cards(
    rules: Sequence[Rule],
    examples: Mapping[str, Evidence | None],
    colours: Mapping[str, str],
    neutral: str,
    parameters: Mapping[str, Sequence[str]],
) -> str:
    """One row per rule: its text and source, then its example or a note that there is none."""
    found = ((rule, examples.get(rule.id)) for rule in rules)
    pairs = [
        (rule, None if item is None else Markup(card(item, colours, neutral, parameters)))
        for rule, item in found
    ]
    return f"{STYLE}{RULES_STYLE}{macros('rules').rows(pairs)}"
