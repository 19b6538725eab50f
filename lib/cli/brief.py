"""The command that makes a briefing: several views, findings, positions, changes, sources."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lib.briefing.assembling import Pack, assemble
from lib.briefing.linked import about_each, linked_plan
from lib.briefing.plan import NoPlan, Plan, confident, read_plan
from lib.briefing.writing import WRITERS
from lib.cli import shared
from lib.cli.saving import OutOption, form, save
from lib.cli.shared import NOTHING, WRONG, stop
from lib.corpus.shipped import SHIPPED
from lib.evidence.addresses import INCIDENT
from lib.exports.today import today
from lib.exports.zipped import NotATemplate
from lib.selection.options import UnknownOption
from lib.selection.url import FROM, KNOWN, TO
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.wording.escape import file_name

# A link from any page contains the window of a briefing; one to a page about one event, place or
# party also says what its views are about.
LARGEST_PLAN, LARGEST_TEMPLATE = 1_000_000, 100_000_000
OPTIONS = tuple(dict.fromkeys(name for named in VIEWS.values() for name in named.options))


def _kept(path: Path | None, day: date) -> Plan | None:
    if path is None:
        return None
    try:
        return read_plan(shared.content_of(path, LARGEST_PLAN).decode("utf-8"), day)
    except UnicodeDecodeError as error:
        stop(f"{path} cannot be read: {error}", WRONG)
    except NoPlan as error:
        stop(f"{path}: {error}", WRONG)


def _confidence(text: str | None) -> str | None:
    try:
        return None if text is None else confident(text)
    except NoPlan as error:
        stop(f"--{error}", WRONG)


def _with_views(plan: Plan, names: list[str] | None) -> Plan:
    unknown = [name for name in names or [] if name not in VIEWS]
    if unknown:
        stop(f"there is no view “{unknown[0]}”; one of: {', '.join(VIEWS)}", WRONG)
    return plan.with_chapters(names) if names else plan


def _pack(plan: Plan, context: Context, accessed: str | None, address: str | None) -> Pack:
    imprint = shared.imprint(context, plan.handling, accessed or plan.day.isoformat(), address)
    try:
        pack = assemble(plan, context, imprint)
    except UnknownOption as error:
        stop(str(error), WRONG)
    if not pack.sections:
        stop(f"nothing matches {pack.context.window}; no file was written", NOTHING)
    return pack


def brief(
    out: OutOption = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", help="pptx, docx or pdf; otherwise from the file's name."),
    ] = None,
    plan: Annotated[
        Path | None, typer.Option("--plan", help="A plan saved by the page Briefing.")
    ] = None,
    context: Annotated[
        list[str] | None,
        typer.Option("--view", help="A view to include, in this order; repeatable."),
    ] = None,
    incident: Annotated[
        list[str] | None,
        typer.Option("--incident", help="The id of an incident to include; repeatable."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title on the cover.")] = None,
    desk: Annotated[str | None, typer.Option("--desk", help="Who is briefing.")] = None,
    day: Annotated[
        str | None, typer.Option("--day", help="Day of the briefing; default: today.")
    ] = None,
    cutoff: Annotated[
        str | None, typer.Option("--cutoff", help="Information cut-off: nothing later is included.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", help="The day of the last briefing.")
    ] = None,
    judgement: Annotated[
        str | None, typer.Option("--judgement", help="The desk's judgement, in its own words.")
    ] = None,
    confidence: Annotated[
        str | None, typer.Option("--confidence", help="Confidence in it: low, moderate or high.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", help="Your own PowerPoint or Word template.")
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
    """Write a briefing as slides, a document or PDF, and print the file's name.

    Exit statuses are those of `export`.
    """
    chosen = form(format_, out, WRITERS, otherwise="pptx")
    stated = shared.stated_day(day, "day") or today()
    filtered = {FROM: start, TO: end, KNOWN: known_by}
    shown = shared.view_of(corpus, shared.options_asked(link, filtered, options, linked=OPTIONS))
    base = _kept(plan, stated) or Plan(shown.corpus.settings.title or "Briefing", stated)
    said = {
        "title": title,
        "desk": desk,
        "handling": handling,
        "judgement": judgement,
        "confidence": _confidence(confidence),
    }
    days = {"day": day, "cutoff": cutoff, "since": since}
    changes = {name: text for name, text in said.items() if text is not None}
    dated = {name: shared.stated_day(text, name) for name, text in days.items() if text}
    wanted = _with_views(replace(base, **changes, **dated), context)
    if link is not None:
        wanted = linked_plan(wanted, link, are_chosen=bool(plan or context))
    if incident:
        wanted = about_each(
            wanted, INCIDENT, list(dict.fromkeys(incident)), bool(plan or context or link)
        )
    shared.in_order("since", wanted.since, "cutoff", wanted.cutoff)
    pack = _pack(wanted, shown, accessed, address)
    own = shared.content_of(template, LARGEST_TEMPLATE) if template else None
    try:
        content = WRITERS[chosen](pack, own)
    except NotATemplate as error:
        stop(str(error), WRONG)
    save(content, out, f"{file_name('briefing', wanted.day)}.{chosen}")
