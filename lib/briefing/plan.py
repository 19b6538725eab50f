"""The contents of a briefing, as a desk plans it: it can be saved and made again."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from lib.evidence.addresses import ID
from lib.selection.options import Options
from lib.views.catalogue import VIEWS

LONGEST = 300
MOST_CHAPTERS = 200
HEAD = (
    "title", "desk", "handling", "day", "cutoff", "since", "judgement", "confidence", "chapters",
)  # fmt: skip
CHAPTER = ("view", "options", "finding")
# Confidence in a judgement, after Intelligence Community Directive 203.
CONFIDENCE = ("low", "moderate", "high")
LONGEST_JUDGEMENT = 900
USUAL = (
    "headlines",
    "story-in-dates",
    "weekly",
    "timeline",
    "attack-counts",
    "documented-against-claimed",
    "strike-map",
    "claims-compared",
    "positions",
    "contested",
    "changes",
)


class NoPlan(ValueError):
    """Not a valid plan; the message says why and what would be right."""


@dataclass(frozen=True)
class Chapter:
    """A view in a briefing: its name, its options, and a finding that replaces the computed one."""

    name: str
    options: Options = field(default_factory=Options)
    finding: str = ""

    @property
    def about(self) -> str:
        """The id of the event, place or party that it is about; empty if it is about none."""
        return self.options.text(ID) or ""

    @property
    def key(self) -> str:
        """The chapter's own name in a briefing: one view may be there for several events."""
        return f"{self.name}_{self.about}" if self.about else self.name


@dataclass(frozen=True)
class Plan:
    """A briefing: its cover, its chapters in order, and its mark.

    `cutoff` is the information cut-off: nothing published later is included. `since` is the day of
    the last briefing, for what changed. `judgement` is the desk's judgement, in its own words, and
    `confidence` one of CONFIDENCE.
    """

    title: str
    day: date
    desk: str = ""
    cutoff: date | None = None
    since: date | None = None
    handling: str = ""
    chapters: tuple[Chapter, ...] = tuple(Chapter(name) for name in USUAL)
    judgement: str = ""
    confidence: str = ""

    def with_chapters(self, names: list[str]) -> "Plan":
        """The plan with these views, in this order; views it already had keep their settings."""
        had = {chapter.name: chapter for chapter in self.chapters}
        return replace(self, chapters=tuple(had.get(name, Chapter(name)) for name in names))


def plan_json(plan: Plan) -> str:
    """The plan as JSON, to save and pass to `python -m lib brief --plan`."""
    days = {name: getattr(plan, name) for name in ("day", "cutoff", "since")}
    chapters = [
        {
            "view": chapter.name,
            "options": {name: list(values) for name, values in chapter.options.values.items()},
            "finding": chapter.finding,
        }
        for chapter in plan.chapters
    ]
    texts = ("title", "desk", "handling", "judgement", "confidence")
    said = {name: getattr(plan, name) for name in texts}
    told = {name: day.isoformat() if day else None for name, day in days.items()}
    return json.dumps({**said, **told, "chapters": chapters}, ensure_ascii=False, indent=1)


def _known(raw: Mapping[str, Any], names: Iterable[str], where: str) -> None:
    """NoPlan for an unknown name: a typing mistake would silently change the pack."""
    known = list(names)
    for name in raw:
        if name not in known:
            listed = f"one of: {', '.join(known)}" if known else "none are accepted here"
            raise NoPlan(f"{where}: there is no “{name}”; {listed}")


def _text(raw: Mapping[str, Any], name: str, longest: int = LONGEST) -> str:
    value = raw.get(name) or ""
    if not isinstance(value, str):
        raise NoPlan(f"{name}: write text, not {value!r}")
    return value[:longest]


def confident(text: str) -> str:
    """The confidence of a judgement; empty if none. NoPlan for another word."""
    said = text.strip().lower()
    if said and said not in CONFIDENCE:
        raise NoPlan(f"confidence: “{text}” is not one of: {', '.join(CONFIDENCE)}")
    return said


def _day(raw: Mapping[str, Any], name: str) -> date | None:
    value = raw.get(name)
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        raise NoPlan(f"{name}: “{value}” is not a date; write 2024-01-31") from None


def _options(raw: object, view: str) -> Options:
    if not isinstance(raw, Mapping):
        raise NoPlan('chapters: "options" are names with texts, {"per": ["Week"]}')
    _known(raw, VIEWS[view].options, f"options of {view}")
    return Options.of({str(name): value for name, value in raw.items()})


def _chapter(raw: object) -> Chapter:
    if not isinstance(raw, Mapping):
        raise NoPlan('chapters: write objects, {"view": "timeline"}')
    _known(raw, CHAPTER, "chapters")
    name = _text(raw, "view")
    if name not in VIEWS:
        raise NoPlan(f"chapters: there is no view “{name}”; `python -m lib views` lists them")
    return Chapter(name, _options(raw.get("options") or {}, name), _text(raw, "finding"))


def read_plan(text: str, day: date) -> Plan:
    """The plan from `plan_json`, or written by hand; `day` if it names none.

    NoPlan for anything else.
    """
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoPlan(f"the plan is not JSON: {error}") from None
    if not isinstance(raw, Mapping) or not isinstance(raw.get("chapters", []), list):
        raise NoPlan('write an object with "title" and "chapters", as the page Briefing saves it')
    _known(raw, HEAD, "the plan")
    listed = raw.get("chapters", [])
    if len(listed) > MOST_CHAPTERS:
        raise NoPlan(f"chapters: {len(listed):,} are too many; at most {MOST_CHAPTERS}")
    chapters = tuple(map(_chapter, listed))
    plan = Plan(
        title=_text(raw, "title") or "Briefing",
        day=_day(raw, "day") or day,
        desk=_text(raw, "desk"),
        cutoff=_day(raw, "cutoff"),
        since=_day(raw, "since"),
        handling=_text(raw, "handling"),
        judgement=_text(raw, "judgement", LONGEST_JUDGEMENT),
        confidence=confident(_text(raw, "confidence")),
    )
    return replace(plan, chapters=chapters) if chapters else plan
