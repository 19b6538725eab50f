"""The rows of events.csv, parties.csv and places.csv."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from lib.model.article import Slug, Text
from lib.model.dates import Day

# A name labels charts: there is no room for a longer one.
NAME_LETTERS = 48

EventType = Literal[
    "air_drone_strike", "shelling_artillery_missile", "armed_clash", "ied", "interception",
    "seizure", "arrest", "deployment", "diplomatic",
]  # fmt: skip
EventWeapon = Literal[
    "one_way_drone", "rocket", "ballistic_missile", "cruise_missile", "mortar",
    "precision_munition", "drone_and_rocket", "unknown",
]  # fmt: skip
ReportedBy = Literal["official", "media", "claimed_only"]
Precision = Annotated[int, Field(ge=1, le=3)]


def _split(value: object) -> object:
    """The parts of a cell `a;b`; anything else is returned unchanged."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(";") if part.strip())
    return value


Slugs = Annotated[tuple[Slug, ...], BeforeValidator(_split)]
Names = Annotated[tuple[str, ...], BeforeValidator(_split)]


class _Row(BaseModel):
    """A row of a registry; further columns are up to the annotator."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Event(_Row):
    """Something that happened, once; articles mention it by its id."""

    id: Slug
    name: Text | None = None
    type: EventType
    start: Day
    end: Day | None = None
    time_precision: Precision = 1
    actor: Slugs = ()
    target: Slugs = ()
    weapon: EventWeapon | None = None
    places: Slugs = ()
    in_response_to: Slugs = ()
    claimed_by: Slugs = ()
    reported_by: ReportedBy | None = None
    summary: Text
    source_url: str = ""

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.end is not None and self.end < self.start:
            raise PydanticCustomError(
                "order", "end is before start", {"hint": "swap them, or leave end empty"}
            )
        return self


class Party(_Row):
    """Someone who acts, claims or speaks."""

    id: Slug
    name: Text
    kind: Slug = "other"
    bloc: Slug = "other"
    parent: Slug | None = None
    country: str | None = None


class Place(_Row):
    """A place and what is known of its position: WGS 84 degrees, precision 1 to 3."""

    id: Slug
    name: Text
    alt_names: Names = ()
    kind: Slug = "site"
    country: str | None = None
    admin1: str | None = None
    within: Slug | None = None
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    geo_precision: Precision = 3
    border_km: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    source: str = ""
    note: str = ""

    @model_validator(mode="after")
    def _half_a_position_is_none(self) -> Self:
        if (self.lat is None) != (self.lon is None):
            raise PydanticCustomError(
                "position",
                "lat and lon must be given together or not at all",
                {"hint": "fill both in, or leave both empty"},
            )
        return self
