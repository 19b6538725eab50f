"""The command line: `python -m lib`."""

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lib.corpus import Corpus, NotACorpus, article_schema, load
from lib.exports.tables import WRITERS, write
from lib.tables import build

SHIPPED = Path(__file__).parents[1] / "data"
Format = StrEnum("Format", {name: name for name in WRITERS})

app = typer.Typer(
    help="Annotated articles as tidy tables.", no_args_is_help=True, add_completion=False
)


def _load(folder: Path) -> Corpus:
    try:
        return load(folder)
    except NotACorpus as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="The corpus folder.")] = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="Print problems as JSON.")] = False,
) -> None:
    """List the problems of a corpus; exit status 1 if there are any, 2 if it is no corpus."""
    problems = _load(folder).problems
    if as_json:
        listed = [asdict(problem) for problem in problems]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            typer.echo(str(problem))
    raise typer.Exit(1 if problems else 0)


@app.command()
def tables(
    out: Annotated[
        Path, typer.Option("--out", help="The folder that the tables go to.", file_okay=False)
    ],
    format_: Annotated[Format, typer.Option("--format", help="The files' format.")] = Format.csv,
    corpus: Annotated[Path, typer.Option("--corpus", help="The corpus folder.")] = SHIPPED,
) -> None:
    """Write the tidy tables, one file each (xlsx: one file with a sheet each)."""
    for path in write(build(_load(corpus)), out, format_.value):
        typer.echo(str(path))


@app.command()
def schema() -> None:
    """Print the JSON Schema of an annotated article."""
    typer.echo(article_schema(), nl=False)


if __name__ == "__main__":
    app()
