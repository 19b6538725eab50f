"""An example from a corpus for each rule in lib/method/rules: the most widely reported one."""

from lib.evidence import Evidence
from lib.method.examples import of_acts, of_claims, of_figures, of_positions, of_totals
from lib.method.examples.material import Material
from lib.model import Settings
from lib.tables import Tables

__all__ = ["examples"]


def examples(tables: Tables, settings: Settings) -> dict[str, Evidence | None]:
    """A rule's id → its example; None, or no entry, if the corpus has none.

    The same tables always give the same examples: those that most articles carry, then the first.
    """
    material = Material(tables, settings)
    parts = (of_claims, of_acts, of_totals, of_figures, of_positions)
    return {rule: item for part in parts for rule, item in part.examples(material).items()}
