"""Commands on a corpus: check it, write its tables, print the schema of an article."""

import json
import os
import re
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lib.cli.shared import (
    CORPUS,
    WRONG,
    CorpusFolder,
    corpus_folder,
    not_written,
    open_corpus,
    sound,
    stop,
)
from lib.corpus import article_schema, fingerprint
from lib.corpus.shipped import SHIPPED
from lib.exports.data.all_tables import WRITERS, write
from lib.exports.today import today
from lib.tables.publication import NotPublished
from lib.tables.publication import publish as write_publication
from lib.wording.escape import line

# Control characters that JSON keeps, and characters that reverse the text around them.
MOVING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
Format = StrEnum("Format", {name: name for name in WRITERS})


def _json(value: object) -> str:
    """The value as JSON that cannot control a terminal: characters that move or reverse text are
    escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return MOVING.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)


def check(
    folder: Annotated[Path, typer.Argument(help=CORPUS, parser=corpus_folder)] = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="Print problems as JSON.")] = False,
) -> None:
    """List the problems of a corpus; exit status 1 if there are any, 2 if it is not a corpus."""
    corpus, _ = open_corpus(folder)
    more = corpus.problem_count - len(corpus.problems)
    if as_json:
        typer.echo(_json([asdict(problem) for problem in corpus.problems]))
    for problem in () if as_json else corpus.problems:
        typer.echo(line(problem))
    if more:
        typer.echo(f"… and {more:,} more: {corpus.problem_count:,} problems in all", err=as_json)
    raise typer.Exit(1 if corpus.problems else 0)


def tables(
    out: Annotated[Path, typer.Option("--out", help="The folder for the tables.", file_okay=False)],
    format_: Annotated[Format, typer.Option("--format", help="Format of the files.")] = Format.csv,
    corpus: CorpusFolder = SHIPPED,
) -> None:
    """Write the tidy tables, one file each (xlsx: one file with a sheet each).

    Problems in the corpus are reported on standard error; exit status 2 if the settings or all
    articles cannot be read.
    """
    _, built = sound(corpus)
    try:
        paths = write(built, out, format_.value)
    except OSError as error:
        not_written(out, error)
    for path in paths:
        typer.echo(os.fsencode(path))


def publish(
    to: Annotated[str, typer.Option("--to", help="A folder, or a URL that fsspec knows.")],
    corpus: CorpusFolder = SHIPPED,
) -> None:
    """Publish the tidy tables as Parquet, partitioned by month, with datapackage.json.

    What was published there is replaced whole. The folder opens like a corpus (--corpus).
    """
    head, built = sound(corpus)
    try:
        write_publication(to, head, built, fingerprint(corpus), today())
    except NotPublished as error:
        stop(str(error), WRONG)
    except OSError as error:
        not_written(Path(to), error)
    typer.echo(os.fsencode(to))


def schema() -> None:
    """Print the JSON Schema of an annotated article."""
    typer.echo(article_schema(), nl=False)
