"""An example out of a corpus for each rule (lib/rules): what is told most, with its source."""

from lib.evidence import Evidence
from lib.examples import acts, claims, figures, positions, totals
from lib.examples.material import Material
from lib.model import Settings
from lib.tables import Tables

__all__ = ["examples"]


def examples(tables: Tables, settings: Settings) -> dict[str, Evidence | None]:
    """A rule's id → its example; None, or no entry, where the corpus has none.

    The same tables always give the same examples: those that most articles carry, then the first.
    """
    material = Material(tables, settings)
    parts = (claims, acts, totals, figures, positions)
    return {rule: item for part in parts for rule, item in part.examples(material).items()}
