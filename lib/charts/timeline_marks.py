"""The contents of a timeline's lanes: a mark per event, or one for several."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.analyses.chains import lanes
from lib.analyses.incidents import Period
from lib.charts.stacking import LaneSpace, stack_marks
from lib.look.letter_room import hover_lines
from lib.look.style import Theme
from lib.model.vocabulary import EVENT_TYPES
from lib.tables import lists
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
# What the text on hover of an event says.
TOLD = ["name", "type", "time_precision", "start", "end", "earliest", "latest", "party_name",
        "summary", "mentions", "certain"]  # fmt: skip


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


def _hover(event: Row, reporter: str) -> str:
    lines = [
        f"<b>{escape.plotly(event['name'])}</b>",
        f"{EVENT_TYPES.label(event['type'])}, {_when(event)}",
        reporters.LABELS[reporter],
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
    half = marks["size"].to_numpy("float") / 2 + GAP
    middle, barred = sheet.all_across(marks["at"]), marks["barred"].to_numpy(bool)
    begin = sheet.all_across(marks["begin"] - HALF_DAY)
    finish = sheet.all_across(marks["finish"] + HALF_DAY)
    left, right = middle - half, middle + half
    return marks.assign(
        left=np.where(barred, np.minimum(left, begin), left),
        right=np.where(barred, np.maximum(right, finish), right),
    )


def _sizes(events: pd.DataFrame, look: Theme) -> np.ndarray:
    """Diameters in pixels: the area grows with the articles, up to about 60 of them."""
    small, factor = (6.0, 1.0) if look.room.is_narrow else (8.0, 1.5)
    return small + factor * (events["mentions"].to_numpy("float") - 1).clip(0, 60) ** 0.5


def single(events: pd.DataFrame, sheet: LaneSpace, look: Theme) -> pd.DataFrame:
    """One mark per event: lane, bloc, certain, at, begin, finish (days), barred, vague, symbol,
    size, hover, payload, ids, and who reports it (`reporter`).

    Needs events from `lanes.acting`.
    """
    rows = [dict(zip(TOLD, row, strict=True)) for row in lists.rows_of(events, TOLD)]
    kinds, ids = reporters.kinds(events).tolist(), events["event_id"].tolist()
    start, end = events["start"].to_numpy(), events["end"].to_numpy()
    vague = np.array([row["time_precision"] != 1 for row in rows], dtype=bool)
    marks = pd.DataFrame(
        {
            **{name: events[name].array for name in ("lane", "bloc", "certain")},
            "at": start + (end - start) / 2,
            "begin": events["earliest"].array,
            "finish": events["latest"].array,
            "vague": vague,
            "barred": vague | (end > start),
            "symbol": [SYMBOLS.get(row["type"], OTHER)[0] for row in rows],
            "size": _sizes(events, look),
            "text": "",
            "reporter": kinds,
            "hover": list(map(_hover, rows, kinds)),
            "payload": [f"events {name}" for name in ids],
            "ids": ids,
        }
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
    middle = ((marks["left"] + marks["right"]) / 2).tolist()
    return {
        event: (across, up)
        for ids, across, up in zip(marks["ids"], middle, marks["y"].tolist(), strict=True)
        for event in ids.split()
    }


def signs(types: Sequence[str]) -> list[tuple[str, str]]:
    """Sign and label of each event type that is drawn, in the vocabulary's order."""
    known = [kind for kind in EVENT_TYPES.terms if kind in set(types)]
    return [(SYMBOLS.get(kind, OTHER)[1], EVENT_TYPES.label(kind)) for kind in known]
