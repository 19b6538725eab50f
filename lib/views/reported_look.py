"""The label and the colour of the reported events that count as attacks."""

from lib.charts.colours import of_bloc
from lib.tables.groups import documented
from lib.views.context import Context


def reported_look(context: Context) -> tuple[str, str]:
    """The label and the colour of their group; `Events` in a neutral colour if none is named."""
    own = documented(context.corpus.settings)
    colour = of_bloc(own.bloc if own else None, context.colours, context.look)
    return (own.label if own else "Events"), colour
