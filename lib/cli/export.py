"""Commands on views: list them, and write one as a file."""

from dataclasses import replace
from typing import Annotated

import typer

from lib.cli import shared
from lib.cli.saving import OutOption, form, save
from lib.cli.shared import NOTHING, WRONG, stop
from lib.corpus.shipped import SHIPPED
from lib.exports import formats
from lib.exports.edition import edition
from lib.exports.formats import FORMATS, ONE_TABLE, Format
from lib.selection.options import Options, UnknownOption
from lib.selection.url import FROM, KNOWN, TO
from lib.views.catalogue import VIEWS, View, page_options
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.changes import SINCE, UNTIL
from lib.views.context import Context
from lib.views.exhibit import Exhibit


def views() -> None:
    """List the views: name, what each shows, and its options."""
    for named in VIEWS.values():
        typer.echo("\t".join((named.name, named.label, " ".join(named.options))))


def _named(name: str) -> View:
    if name not in VIEWS:
        stop(f"there is no view “{name}”; one of: {', '.join(VIEWS)}", WRONG)
    return VIEWS[name]


def _picture(view: Context, name: str, wanted: Options) -> Exhibit:
    try:
        shared.in_order(SINCE, wanted.day(SINCE), UNTIL, wanted.day(UNTIL))
        picture = exhibit_of(name, view, wanted)
    except UnknownOption as error:
        stop(str(error), WRONG)
    if picture is None or picture.is_empty:
        stop(f"{name}: nothing matches {view.window}; no file was written", NOTHING)
    return picture


def _fitting(chosen: Format, exhibit: Exhibit) -> None:
    if not chosen.fits(exhibit):
        fitting = ", ".join(known.name for known in formats.formats_for(exhibit))
        stop(f"{exhibit.name} is not available as {chosen.name}, only as: {fitting}", WRONG)


def _parted(exhibit: Exhibit, name: str | None, chosen: Format) -> Exhibit:
    """The exhibit with the chosen part of its data, for a format of one table."""
    if name is None:
        return exhibit
    if chosen.name not in ONE_TABLE:
        stop(
            f"--part: {chosen.name} does not hold one table; use one of: {', '.join(ONE_TABLE)}",
            WRONG,
        )
    parts = {shown.name: shown for shown in exhibit.data}
    if name not in parts:
        stop(f"--part: {exhibit.name} has no “{name}”; one of: {', '.join(parts)}", WRONG)
    if parts[name].frame.empty:
        stop(f"{exhibit.name}: its part “{name}” is empty; no file was written", NOTHING)
    return replace(exhibit, data=(parts[name],))


def export(
    view: Annotated[str, typer.Argument(metavar="VIEW", help="A name listed by `views`.")],
    out: OutOption = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", help=f"{', '.join(FORMATS)}; otherwise from the file's name."),
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(
            "--part",
            help=f"For {', '.join(ONE_TABLE)}: the part of the data, by name; default: the first.",
        ),
    ] = None,
    link: shared.Link = None,
    start: shared.From = None,
    end: shared.To = None,
    known_by: shared.KnownBy = None,
    options: shared.Filters = None,
    handling: shared.Handling = None,
    accessed: shared.Accessed = None,
    address: shared.Address = None,
    corpus: shared.CorpusFolder = SHIPPED,
) -> None:
    """Write a view as a file, and print the file's name.

    Exit status 1: nothing to show, so no file; 2: an invalid word, day or folder.
    """
    named, chosen = _named(view), FORMATS[form(format_, out, FORMATS)]
    days = {FROM: start, TO: end, KNOWN: known_by}
    wanted = shared.options_asked(link, days, options, named.options, page_options(named.name))
    shown = shared.view_of(corpus, wanted)
    whole = _picture(shown, view, wanted)
    _fitting(chosen, whole)
    exhibit = _parted(whole, part, chosen)
    made = edition(exhibit, shown, shared.imprint(shown, handling, accessed, address))
    content = chosen.write(exhibit, shown, made)
    save(content, out, chosen.file_name(exhibit, made, part or ""))
