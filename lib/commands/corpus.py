"""Commands on a corpus: check it, write its tables, print the schema of an article."""

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lib.commands.shared import SHIPPED, opened, sound
from lib.corpus import article_schema
from lib.exports.tables import WRITERS, write
from lib.tables import build

Format = StrEnum("Format", {name: name for name in WRITERS})


def check(
    folder: Annotated[Path, typer.Argument(help="The corpus folder.")] = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="Print problems as JSON.")] = False,
) -> None:
    """List the problems of a corpus; exit status 1 if there are any, 2 if it is no corpus."""
    problems = opened(folder).problems
    if as_json:
        listed = [asdict(problem) for problem in problems]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            typer.echo(str(problem))
    raise typer.Exit(1 if problems else 0)


def tables(
    out: Annotated[
        Path, typer.Option("--out", help="The folder that the tables go to.", file_okay=False)
    ],
    format_: Annotated[Format, typer.Option("--format", help="The files' format.")] = Format.csv,
    corpus: Annotated[Path, typer.Option("--corpus", help="The corpus folder.")] = SHIPPED,
) -> None:
    """Write the tidy tables, one file each (xlsx: one file with a sheet each).

    Problems of the corpus are told on standard error; exit status 2 where they leave no settings
    or no article.
    """
    for path in write(build(sound(corpus)), out, format_.value):
        typer.echo(str(path))


def schema() -> None:
    """Print the JSON Schema of an annotated article."""
    typer.echo(article_schema(), nl=False)
