"""The contents of a timeline's lanes: a mark per event, or one for several."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses import reporters
from lib.analyses.chains import lanes
from lib.analyses.incidents import Period
from lib.charts.stacking import LaneSpace, stack_marks
from lib.look.letter_room import hover_lines
from lib.look.style import Theme
from lib.model.vocabulary import EVENT_TYPES
from lib.tables.records import Row, records
from lib.wording import escape
from lib.wording.words import period, quantity

# With more events than this, single marks would overlap: they are counted by day, week or month.
MOST, MOST_NARROW = 400, 200
SYMBOLS = {
    "air_drone_strike": ("circle", "●"),
    "shelling_artillery_missile": ("square", "■"),
    "armed_clash": ("star", "★"),
    "ied": ("hexagon", "⬢"),
    "interception": ("x", "✖"),
    "seizure": ("pentagon", "⬟"),
    "arrest": ("cross", "✚"),
    "deployment": ("triangle-right", "▶"),
    "diplomatic": ("diamond", "◆"),
}
OTHER = ("circle-dot", "◉")
POSSIBLE = "<i>only possibly in range</i>"
GAP = 1.5
HALF_DAY = pd.Timedelta(hours=12)


def bundling(events: pd.DataFrame, sheet: LaneSpace, look: Theme) -> Period | None:
    """The period by which events are bundled; None if each of them fits."""
    if len(events) <= (MOST_NARROW if look.room.is_narrow else MOST):
        return None
    return period_of(sheet)


def period_of(sheet: LaneSpace) -> Period:
    """The period whose marks have room beside each other."""
    if sheet.day_width >= 7:
        return "day"
    return "week" if sheet.day_width >= 1.5 else "month"


def _when(event: Row) -> str:
    if event["time_precision"] == 1:
        return period(event["start"], event["end"])
    within = period(event["earliest"], event["latest"])
    return f"on a day within {within}, not known exactly"


def _hover(event: Row) -> str:
    lines = [
        f"<b>{escape.plotly(event['name'])}</b>",
        f"{EVENT_TYPES.label(event['type'])}, {_when(event)}",
        reporters.LABELS[event["reporter"]],
        escape.plotly(event["party_name"]),
        *(escape.plotly(line) for line in hover_lines(event["summary"])),
        f"<i>{quantity(event['mentions'], 'article')}</i>",
    ]
    possible = [] if event["certain"] else [POSSIBLE]
    return "<br>".join([*lines, *possible])


def _bundle_hover(bundle: Row, label: str, told: str) -> str:
    when = period(bundle["start"], bundle["end"])
    lines = [
        f"<b>{quantity(bundle['number'], 'event')}</b>, {when}",
        *([told] if told else []),
        escape.plotly(label),
        "<i>zoom in to separate them</i>",
    ]
    return "<br>".join([*lines, *([] if bundle["certain"] else [POSSIBLE])])


def _together(own: pd.DataFrame) -> str:
    """Who reports these events, if it is the same kind for all; otherwise mixed."""
    kinds = reporters.kinds(own).unique()
    return str(kinds[0]) if len(kinds) == 1 else reporters.MIXED


def _sides(marks: pd.DataFrame, sheet: LaneSpace) -> pd.DataFrame:
    """The marks with left and right, in pixels: those with a bar are as wide as the bar."""
    half = marks["size"] / 2 + GAP
    across = [sheet.across(moment) for moment in marks["at"]]
    left = pd.Series(across, index=marks.index, dtype="float") - half
    right = pd.Series(across, index=marks.index, dtype="float") + half
    begin = [sheet.across(moment - HALF_DAY) for moment in marks["begin"]]
    finish = [sheet.across(moment + HALF_DAY) for moment in marks["finish"]]
    return marks.assign(
        left=left.mask(marks["barred"], left.clip(upper=pd.Series(begin, index=marks.index))),
        right=right.mask(marks["barred"], right.clip(lower=pd.Series(finish, index=marks.index))),
    )


def _sizes(events: pd.DataFrame, look: Theme) -> pd.Series:
    """Diameters in pixels: the area grows with the articles, up to about 60 of them."""
    small, factor = (6.0, 1.0) if look.room.is_narrow else (8.0, 1.5)
    return small + factor * (events["mentions"].astype(float) - 1).clip(0, 60) ** 0.5


def single(events: pd.DataFrame, sheet: LaneSpace, look: Theme) -> pd.DataFrame:
    """One mark per event: at, begin, finish (days), barred, vague, symbol, size, hover, payload,
    ids, and who reports it (`reporter`).

    Needs events from `lanes.acting`.
    """
    vague = (events["time_precision"] != 1).astype(bool)
    told = events.assign(reporter=reporters.kinds(events))
    marks = told.assign(
        at=events["start"] + (events["end"] - events["start"]) / 2,
        begin=events["earliest"],
        finish=events["latest"],
        vague=vague,
        barred=vague | (events["end"] > events["start"]).astype(bool),
        symbol=[SYMBOLS.get(kind, OTHER)[0] for kind in events["type"]],
        size=_sizes(events, look),
        text="",
        hover=[_hover(event) for event in records(told)],
        payload="events " + events["event_id"],
        ids=events["event_id"],
    )
    return stack_marks(_sides(marks, sheet))


def bundles(
    events: pd.DataFrame, by: Period, labels: dict[str, str], sheet: LaneSpace, look: Theme
) -> pd.DataFrame:
    """One mark per lane and period, with its number of events, one more for those that are only
    possibly in range; columns as in `single`."""
    parts = lanes.event_groups(events, by)
    rows = lanes.event_bundles(parts)
    smallest = 13.0 if look.room.is_narrow else 15.0
    digits = rows["number"].astype(str).str.len()
    marks = rows.assign(
        at=rows["start"] + (rows["end"] - rows["start"]) / 2,
        begin=rows["start"],
        finish=rows["end"],
        vague=False,
        barred=False,
        symbol="circle",
        reporter=[_together(own) for own in parts],
        size=smallest + 4.0 * (digits - 1).astype(float),
        text=rows["number"].astype(str),
        hover=[
            _bundle_hover(row, labels[row["lane"]], reporters.breakdown(own))
            for row, own in zip(records(rows), parts, strict=True)
        ],
        payload="events " + rows["event_ids"],
        ids=rows["event_ids"],
    )
    return stack_marks(_sides(marks, sheet))


def positions(marks: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """event_id → the position of its mark: across, and up (needs `y`), in pixels."""
    middle = (marks["left"] + marks["right"]) / 2
    return {
        event: (across, up)
        for ids, across, up in zip(marks["ids"], middle, marks["y"], strict=True)
        for event in ids.split()
    }


def signs(types: Sequence[str]) -> list[tuple[str, str]]:
    """Sign and label of each event type that is drawn, in the vocabulary's order."""
    known = [kind for kind in EVENT_TYPES.terms if kind in set(types)]
    return [(SYMBOLS.get(kind, OTHER)[1], EVENT_TYPES.label(kind)) for kind in known]
