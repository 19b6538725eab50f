"""What commands share: the corpus, the filtered view, exit statuses, options."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from lib.corpus import Corpus, NotACorpus, fingerprint
from lib.corpus.files import readable
from lib.engine import UnknownEngine, chosen
from lib.exports.edition import Imprint
from lib.exports.handling import refusal
from lib.exports.sheet.framing import PAPER
from lib.exports.today import today
from lib.selection.options import Options, UnknownOption
from lib.selection.presets import default_range
from lib.selection.url import FROM, KNOWN, NAMES, NEW, PICK, TO, selection_of
from lib.tables import Tables, open_folder
from lib.tables.publication import folder_of
from lib.views.context import Context, remembering
from lib.wording.escape import line
from lib.wording.words import quantity

# Exit statuses besides 0: nothing to show, an invalid word or folder.
NOTHING, WRONG = 1, 2
MOST_TOLD = 3
# The article on the page Sources: a link may name it, but it is not an option of any view.
ARTICLE = "article"


def corpus_folder(place: str | Path) -> Path:
    """The folder of the corpus that a path or a URL names; exits if it cannot be fetched."""
    try:
        return folder_of(place)
    except NotACorpus as error:
        stop(str(error), WRONG)


CORPUS = "The corpus folder, or the URL of a published one."
CorpusFolder = Annotated[Path, typer.Option("--corpus", help=CORPUS, parser=corpus_folder)]
Link = Annotated[
    str | None, typer.Option("--link", help="A link from the dashboard, instead of filters.")
]
From = Annotated[str | None, typer.Option("--from", help="First day, such as 2024-01-31.")]
To = Annotated[str | None, typer.Option("--to", help="Last day.")]
KnownBy = Annotated[
    str | None, typer.Option("--known-by", help="Include only what was published by that day.")
]
Filters = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        help="A filter or an option of the view as an address writes it, name=value:"
        f" {', '.join(name for name in NAMES if name not in (FROM, TO, KNOWN))}, and for `export`"
        " those that `views` lists; repeatable. Any spelling of a place in places.csv will do.",
    ),
]
Handling = Annotated[
    str | None, typer.Option("--handling", help="TLP:AMBER and the like, or a line of your own.")
]
Accessed = Annotated[
    str | None, typer.Option("--accessed", help="The day of access to state; default: today.")
]
Address = Annotated[
    str | None, typer.Option("--address", help="Public address of the dashboard, for permalinks.")
]


def tell(message: str) -> None:
    """Prints a line on standard error; names and contents of files cannot control the terminal."""
    typer.echo(line(message), err=True)


def stop(message: str, status: int) -> NoReturn:
    """Exits with a message on standard error."""
    tell(message)
    raise typer.Exit(status)


def checked_engine() -> None:
    """Exits if ESCALATION_ENGINE names an engine that does not exist or is not installed."""
    try:
        chosen()
    except UnknownEngine as error:
        stop(str(error), WRONG)


def not_written(path: Path, error: OSError) -> NoReturn:
    """Exits if a file cannot be written; a previous one is unchanged."""
    stop(f"{readable(path)} cannot be written: {error.strerror or error}", WRONG)


def content_of(path: Path, largest: int) -> bytes:
    """The content of a file that an option names; exits if it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        stop(f"{readable(path)} cannot be read: {error.strerror or error}", WRONG)
    if len(content) > largest:
        most = f"{largest / 1e6:,.0f} MB"
        stop(f"{readable(path)} cannot be read: it has more than {most}", WRONG)
    return content


def open_corpus(folder: Path) -> tuple[Corpus, Tables]:
    """The corpus in the folder and its tables; exits if there is none."""
    try:
        return open_folder(folder)
    except NotACorpus as error:
        stop(str(error), WRONG)


def _warn(corpus: Corpus) -> None:
    """Prints the number of problems and the first of them on standard error."""
    if not corpus.problems:
        return
    folder = readable(corpus.folder)
    number = quantity(corpus.problem_count, "problem")
    tell(f"{folder} has {number}; `python -m lib check {folder}` lists them:")
    for problem in corpus.problems[:MOST_TOLD]:
        tell(str(problem))


def sound(folder: Path) -> tuple[Corpus, Tables]:
    """The corpus in the folder and its tables, its problems reported; exits if there is nothing
    left to count."""
    corpus, tables = open_corpus(folder)
    _warn(corpus)
    if not corpus.has_settings:
        stop("corpus.toml cannot be read; no file was written", WRONG)
    if tables.articles.empty:
        stop("none of the articles can be read; no file was written", WRONG)
    return corpus, tables


def _set(words: list[str], named: Iterable[str]) -> Options:
    """The options in `name=value` words; exits at an unknown name."""
    several: dict[str, list[str]] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            stop(f"--set {word}: write name=value, as in per=Month", WRONG)
        several.setdefault(name.strip(), []).append(value)
    given, known = Options.of(several), [*NAMES, *named]
    for name in given.unknown(known):
        stop(f"--set: there is no “{name}” here; one of: {', '.join(known)}", WRONG)
    return given


def _linked(link: str, named: Iterable[str]) -> Options:
    """The options in a link; unknown names are reported, and ignored."""
    try:
        given = Options.in_link(link)
    except UnknownOption as error:
        stop(f"--link: {error}", WRONG)
    known = [*NAMES, *named]
    if unknown := given.unknown([*known, ARTICLE, PICK]):
        names = ", ".join(f"“{name}”" for name in unknown[:MOST_TOLD])
        tell(f"--link: unknown {names}; use one of: {', '.join(known)}")
    return given


def options_asked(
    link: str | None,
    named: Mapping[str, str | None],
    more: list[str] | None,
    options: Iterable[str] = (),
    linked: Iterable[str] = (),
) -> Options:
    """The options from link, named options and `name=value` words; later ones win.

    `options` are the further names allowed in words, `linked` those allowed in a link.
    """
    given = Options.of({name: value for name, value in named.items() if value is not None})
    followed = Options() if link is None else _linked(link, linked)
    return followed.also(given).also(_set(more or [], options))


def in_order(first: str, start: date | None, last: str, end: date | None) -> None:
    """Exits if the first day is after the last: nothing can match."""
    if start and end and start > end:
        stop(f"the days are reversed: {first}, {start}, is after {last}, {end}", WRONG)


def view_of(folder: Path, wanted: Options) -> Context:
    """The corpus as the page would show it; with the corpus's own window if no dates are given."""
    corpus, everything = sound(folder)
    window = default_range(everything, corpus.settings)
    try:
        selection = selection_of(wanted, everything, window)
        new = wanted.day(NEW)
    except UnknownOption as error:
        stop(str(error), WRONG)
    in_order(FROM, selection.start, TO, selection.end)
    return Context(corpus, everything, selection, PAPER, remembering(everything), new)


def stated_day(text: str | None, name: str) -> date | None:
    """The day that an option gives."""
    try:
        return Options.of({name: text}).day(name)
    except UnknownOption as error:
        stop(str(error), WRONG)


def imprint(
    context: Context, handling: str | None, accessed: str | None, address: str | None
) -> Imprint:
    """What the export says about itself besides the view; exits if its mark does not fit."""
    if refused := refusal(handling or ""):
        stop(refused, WRONG)
    return Imprint(
        fingerprint(context.corpus.folder),
        stated_day(accessed, "accessed") or today(),
        handling or "",
        address or "",
    )
