"""The command line: `python -m lib`."""

import typer

from lib.cli import brief, corpus, export
from lib.cli.output import report_full_output

app = typer.Typer(
    help="Annotated articles as tidy tables, charts and briefings.",
    no_args_is_help=True,
    add_completion=False,
)
for command in (
    corpus.check,
    corpus.tables,
    corpus.schema,
    export.views,
    export.export,
    brief.brief,
):
    app.command()(command)

if __name__ == "__main__":
    report_full_output(app)
