"""Rules as HTML: each with its source and an example from the corpus."""

from collections.abc import Mapping, Sequence

from lib.evidence import Evidence
from lib.evidence.cards import card
from lib.method.rules import Rule
from lib.wording.templating import Markup, macros

NO_EXAMPLE = "No example in this corpus."


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
    return macros("rules").rows(pairs, nothing)
