"""corpus.toml: the settings of a corpus. The file is optional, as is each of its keys."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from lib.model.article import Slug, Text
from lib.model.dates import Day

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class _Setting(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Window(_Setting):
    """First and last day that the dashboard opens with."""

    start: Day
    end: Day


class Focus(_Setting):
    """The border that distances are measured to: a `pair` of borders.geojson."""

    pair: str
    label: Text = "Border"
    near_km: Annotated[int, Field(gt=0, le=20_000)] = 25


class Bloc(_Setting):
    """Parties that share a colour; the order is that of the file."""

    id: Slug
    label: Text
    colour: Colour | None = None
    colour_dark: Colour | None = None


class Measure(_Setting):
    """A further measure, beside the built-in ones."""

    id: Slug
    label: Text
    meaning: str = ""


class Scope(_Setting):
    """A part of a tally: claims whose places are one of these sets ([] means no place named)."""

    id: Slug
    label: Text
    where: tuple[tuple[Slug, ...], ...]


class Tally(_Setting):
    """A family of running totals: claims of one measure that begin in one period."""

    id: Slug
    label: Text
    measure: Slug
    target: Slug | None = None
    affected: Slug | None = None
    since_from: Day | None = None
    since_to: Day | None = None
    scopes: tuple[Scope, ...] = ()


class Quality(_Setting):
    """How well the annotations were checked: in full, and in a sentence beside counts."""

    text: str = ""
    short: str = ""


class EventGroup(_Setting):
    """Events drawn and counted as one kind; an empty list admits all."""

    id: Slug
    label: Text
    short: Text | None = Field(None, description="A shorter label for narrow columns.")
    types: tuple[Slug, ...] = ()
    actor_blocs: tuple[Slug, ...] = ()
    targets: tuple[Slug, ...] = ()
    bloc: Slug | None = None


class Reference(_Setting):
    """An event that charts label."""

    event: Slug
    label: Text


class Preset(_Setting):
    """A range of dates to choose by name."""

    label: Text
    start: Day
    end: Day


class Settings(_Setting):
    """All of corpus.toml."""

    title: Text | None = None
    description: str = ""
    licence: str = ""
    attribution: tuple[str, ...] = ()
    quality: Quality = Quality()
    window: Window | None = None
    focus: Focus | None = None
    blocs: tuple[Bloc, ...] = ()
    topics: dict[Slug, Text] = {}
    measures: tuple[Measure, ...] = ()
    tallies: tuple[Tally, ...] = ()
    countries: tuple[Text, ...] = Field(
        (),
        description="Codes of the conflict's countries; events elsewhere are counted separately.",
    )
    documented: Slug | None = Field(None, description="The group that counts as attacks.")
    groups: tuple[EventGroup, ...] = ()
    references: tuple[Reference, ...] = ()
    presets: tuple[Preset, ...] = ()
