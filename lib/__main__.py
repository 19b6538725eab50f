"""The command line: `python -m lib`."""

import typer

from lib.cli.commands import Commands
from lib.cli.output import report_full_output
from lib.cli.shared import checked_engine

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False)


@app.callback(help="Annotated articles as tidy tables, charts and briefings.")
def _all() -> None:
    """What the commands have in common: their help, and an engine that must be there."""
    checked_engine()


if __name__ == "__main__":
    report_full_output(app)
