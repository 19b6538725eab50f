"""The party's four strips: what it did, claimed, suffered and says; and what it claimed, listed."""

import pandas as pd

from lib.analyses import incidents, party_acts, reporters, totals
from lib.analyses.incidents import Period
from lib.analyses.numbered_rows import coded
from lib.analyses.party_acts import ACTOR, CLAIMED, TARGET
from lib.charts import party as chart
from lib.charts import reference_lines
from lib.charts.colours import of_bloc
from lib.look.style import Caption
from lib.selection.options import Options, label_of
from lib.tables.schemas import ARTICLES, CLAIMS
from lib.views import headings
from lib.views.attack_counts import PER, PERIODS, period_of
from lib.views.captioning import caption_of, reporting
from lib.views.chosen_party import ChosenParty, chosen_party
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import latest_first, part_of
from lib.wording.words import day, quantity

DEFINITION = (
    "An event counts once, in the period of its first day, which is the first of the month for "
    "what is known only by month; full, pale and hollow bars show who reports it. "
    "Attacks are strikes, shelling, bombs, clashes and interceptions, not arrests, deployments or "
    "meetings. A figure counts once for each article that carries it, and so does "
    "a statement. With its parts, a party's acts and words include those of all parties that "
    "belong to it."
)
ROLES = Heading("Role", "the party's part in the event: did it, claimed it, was its target")
EVENT_COLUMNS = {"start": headings.EVENTS["start"], "roles": ROLES, **headings.EVENTS}
FIGURE_COLUMNS = columns(
    {
        "day": "As of",
        "claimant_name": headings.CLAIMANT,
        "measure": "Measure",
        **{name: headings.CLAIMS[name] for name in ("bound", "value", "scope", "since")},
        **{name: headings.CLAIMS[name] for name in ("published", "publisher", "quote", "url")},
        "claim_id": headings.CLAIMS["claim_id"],
    },
    CLAIMS,
    ARTICLES,
)


@remembered
def _acts(context: Context, members: tuple[str, ...]) -> tuple[pd.DataFrame, ...]:
    """The events that the parties did, claimed and suffered, and their figures."""
    roles = (party_acts.in_role(context.tables, members, role) for role in (ACTOR, CLAIMED, TARGET))
    return *roles, party_acts.figures(context.tables, members, *context.days)


def _said(context: Context, members: tuple[str, ...]) -> Part:
    """Their statements, latest first."""
    rows = latest_first(context)
    own = coded(context.tables.statements["party_id"]).holds(set(members).__contains__)
    return part_of(context, rows[own[rows]])


def _statements(context: Context, members: tuple[str, ...]) -> pd.DataFrame:
    said = context.tables.statements
    return said.loc[coded(said["party_id"]).holds(set(members).__contains__)]


def _attacks(events: pd.DataFrame) -> str:
    """`5 events (4 attacks)`; `no event found`."""
    if events.empty:
        return "no event found"
    return f"{quantity(len(events), 'event')} ({_number(party_acts.attacks(events), 'attack')})"


def _number(number: int, noun: str) -> str:
    return quantity(number, noun) if number else f"no {noun}"


def _headings(acts: tuple[pd.DataFrame, ...], said: int) -> tuple[str, str, str, str]:
    did, claimed, suffered, figures = acts
    given = f"; ◆ {quantity(len(figures), 'figure')}" if len(figures) else ""
    return (
        f"Did: {_attacks(did)}",
        f"Claimed: {_attacks(claimed)}{given}",
        f"Suffered, as target: {_attacks(suffered)}",
        f"Says: {_number(said, 'statement')}",
    )


def _finding(party: ChosenParty, acts: tuple[pd.DataFrame, ...], said: int) -> str:
    did, claimed, suffered, figures = acts
    return (
        f"{party.label} acted in {_number(len(did), 'reported event')}, claimed "
        f"{len(claimed) or 'none'}, was the target of {len(suffered) or 'none'}, gave "
        f"{_number(len(figures), 'figure')} and made {_number(said, 'statement')}"
    )


@remembered
def _corpus_days(context: Context) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The first and last day of any event or statement; None if there is none."""
    days = pd.concat([context.everything.events["start"], context.everything.statements["date"]])
    return None if days.empty else (days.min(), days.max())


def _span(
    context: Context, days: list[pd.Series], period: Period
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days of the selection that the corpus has, in whole periods."""
    drawn, every = pd.concat(days), _corpus_days(context)
    first, last = (None if one is None else pd.Timestamp(one) for one in context.days)
    low, high = every or (drawn.min(), drawn.max())
    low, high = low if first is None else max(first, low), high if last is None else min(last, high)
    ends = pd.Series([min(low, drawn.min()), max(high, drawn.max())])
    starts = incidents.first_days(ends, period)
    spare = pd.Timedelta(hours=12)
    return starts[0] - spare, incidents.last_days(starts, period)[1] + spare


def _shown(context: Context, party: ChosenParty, period: Period) -> chart.Strips:
    acts, said = _acts(context, party.members), _statements(context, party.members)
    did, claimed, suffered = (
        context.until_known(incidents.per_period(context.tables, events, period, "reported_by"))
        for events in acts[:3]
    )
    days = [*(events["start"] for events in acts[:3]), acts[3]["day"], said["date"]]
    bloc = context.everything.party_blocs.get(party.id)
    empty = all(one.empty for one in days)
    settings = context.corpus.settings
    return chart.Strips(
        did, claimed, suffered,
        context.until_known(party_acts.figures_per_period(acts[3], period)),
        context.until_known(party_acts.statements_per_period(said, period)),
        _headings(acts, len(said)),
        period,
        None if empty else _span(context, days, period),
        of_bloc(bloc, context.colours, context.look),
        reference_lines.lines(context.tables, settings),
    )  # fmt: skip


def _possible(acts: tuple[pd.DataFrame, ...]) -> str:
    """How many of the events are only possibly in range."""
    events = pd.concat(acts[:3]).drop_duplicates("event_id")
    number = int((~events["certain"].astype(bool)).sum())
    verb = "is" if number == 1 else "are"
    return f" {quantity(number, 'event')} {verb} only possibly in range." if number else ""


def _parts(context: Context, party: ChosenParty) -> tuple[Part, ...]:
    """The events with the party's role, its figures and its statements."""
    events = party_acts.with_roles(context.tables, party.members)
    figures = totals.with_names(context.tables, _acts(context, party.members)[3])
    latest = figures.sort_values(["day", "claim_id"], ascending=False)
    return (
        Part("events", events.assign(**reporters.labels(events)), EVENT_COLUMNS),
        Part("figures", latest, FIGURE_COLUMNS),
        _said(context, party.members),
    )


def _caption(context: Context, party: ChosenParty, period: Period) -> Caption:
    acts, said = _acts(context, party.members), _statements(context, party.members)
    events = pd.concat([one["event_id"] for one in acts[:3]])
    told = reporting(context.tables, events)
    return caption_of(
        context,
        _finding(party, acts, len(said)),
        f"{party.scope} By {period}: events with it as actor, events it claimed and figures it "
        f"gave for these days, events with it as target, its statements.{_possible(acts)}",
        {*told, *acts[3]["article_id"], *said["article_id"]},
    )


@remembered
def party_strips(context: Context, options: Options) -> Exhibit | None:
    """The party's acts, claims, losses and statements by day, week or month."""
    party, period = chosen_party(context, options), period_of(context, options)
    if party is None:
        return None
    caption = _caption(context, party, period)
    return Exhibit(
        name="party-strips",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=_parts(context, party),
        chart=chart.party_strips(_shown(context, party, period), caption, context.look),
        definition=DEFINITION,
        options={**party.options(), PER: label_of(PERIODS, period)},
    )


def _of_attacks(claimed: pd.DataFrame, attacks: pd.DataFrame) -> str:
    """What the claimed attacks are: a single one by name, several by who reports them."""
    number = len(attacks)
    if not number:
        return "none of them an attack" if len(claimed) > 1 else "not an attack"
    every = "all" if number == len(claimed) else f"{number:,} of them"
    if number == 1:
        first = attacks.iloc[0]
        head = "an attack" if len(claimed) == 1 else "1 of them an attack"
        return f"{head}: {first['name']}, {day(first['start'])}"
    told = reporters.breakdown(attacks)
    return f"{every} attacks{f': {told}' if told else ''}"


@remembered
def claimed_events(context: Context, options: Options) -> Exhibit | None:
    """The events for which the party claimed responsibility, attacks first; None without any."""
    party = chosen_party(context, options)
    if party is None:
        return None
    claimed = _acts(context, party.members)[1]
    if claimed.empty:
        return None
    is_attack = party_acts.are_attacks(claimed)
    rows = claimed.assign(is_attack=is_attack).sort_values(
        ["is_attack", "start", "event_id"], ascending=[False, False, True]
    )
    said = _of_attacks(claimed, rows.loc[rows["is_attack"]])
    caption = caption_of(
        context,
        f"{party.label} claimed {quantity(len(claimed), 'event')}, {said}",
        f"{party.scope} Events for which it claimed responsibility; attacks first, then the "
        "latest.",
        reporting(context.tables, claimed["event_id"]),
    )
    return Exhibit(
        name="party-claimed",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("claimed events", rows.assign(**reporters.labels(rows)), headings.EVENTS),),
        definition=DEFINITION,
        options=party.options(),
    )
