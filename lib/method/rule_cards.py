"""Rules as HTML: each with its source and an example from the corpus."""

from collections.abc import Mapping, Sequence

from lib.evidence import Evidence
from lib.evidence.cards import STYLE, card
from lib.method.rules import Rule
from lib.wording.templating import Markup, macros

NO_EXAMPLE = "No example in this corpus."

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
    nothing: str = NO_EXAMPLE,
) -> str:
    """One row per rule: its text and source, then its example or the note that there is none.

    Links to articles do not name the filters, or each change of a filter would send all rules
    again: links.js adds them.
    """
    found = ((rule, examples.get(rule.id)) for rule in rules)
    pairs = [
        (rule, None if item is None else Markup(card(item, colours, neutral, {})))
        for rule, item in found
    ]
    return f"{STYLE}{RULES_STYLE}{macros('rules').rows(pairs, nothing)}"
