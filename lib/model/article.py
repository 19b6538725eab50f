"""An annotated article: its bibliographic head, and its claims, events and statements."""

from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from lib.model.bounds import Interval, interval
from lib.model.dates import Day, PartialDate

QUOTE_WORDS = 12
LARGEST_VALUE = 10**12

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=160)]


def _seen(text: str) -> str:
    """The text, if any of it is visible."""
    if text.isprintable() or any(sign.isprintable() and sign != " " for sign in text):
        return text
    raise PydanticCustomError(
        "empty", "this field has only invisible characters", {"hint": "fill it in"}
    )


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000),
    AfterValidator(_seen),
]
Quote = Annotated[
    Text,
    Field(
        description="A fragment of at most 12 words of the article, in its own wording "
        "(W3C Web Annotation, TextQuoteSelector, exact).",
        json_schema_extra={"pattern": r"^\s*\S+(\s+\S+){0,11}\s*$"},
    ),
]
Whole = Annotated[int, Field(strict=True, ge=0, le=LARGEST_VALUE)]

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]

Bound = Literal[
    "exactly", "at_least", "more_than", "at_most", "fewer_than", "about", "nearly", "between"
]
Stance = Literal[
    "accuse", "reject", "threaten", "request", "support", "agree",
    "concede", "consult", "claim", "justify", "announce",
]  # fmt: skip
ClaimWeapon = Literal["drone", "rocket", "missile", "mortar", "mixed"]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Claim(_Record):
    """A number that someone asserts."""

    measure: Slug = Field(description="What is counted; one of the measures.")
    bound: Bound = Field(description="'over 160' is more_than, 'at least 18' at_least.")
    value: Whole = Field(description="The whole number stated.")
    value_high: Whole | None = Field(None, description="With between: the upper number.")
    claimant: Slug | None = Field(None, description="Party that asserts it; omit if unnamed.")
    actor: Slug | None = Field(None, description="Party that attacks or strikes.")
    target: Slug | None = Field(None, description="Party that is attacked or struck.")
    affected: Slug | None = Field(None, description="Party or group killed or wounded.")
    where: tuple[Slug, ...] = Field((), description="Places that the number covers.")
    since: PartialDate | None = Field(None, description="First day that the number covers.")
    as_of: PartialDate | None = Field(None, description="Last day that the number covers.")
    event: Slug | None = Field(None, description="The one event that the number is about.")
    weapon: ClaimWeapon | None = None
    quote: Quote

    @model_validator(mode="after")
    def _range_is_a_range(self) -> Self:
        if self.bound == "between" and (self.value_high is None or self.value_high < self.value):
            raise PydanticCustomError(
                "range",
                "between needs a value_high that is not below value",
                {"hint": 'for example "value": 10, "value_high": 20'},
            )
        if self.bound != "between" and self.value_high is not None:
            raise PydanticCustomError(
                "range", "value_high is used only with between", {"hint": "omit value_high"}
            )
        return self

    @property
    def interval(self) -> Interval:
        """The interval that the wording allows."""
        return interval(self.bound, self.value, self.value_high)


class Mention(_Record):
    """An event of events.csv that the article reports."""

    event: Slug
    quote: Quote


class Statement(_Record):
    """A party's stated position."""

    party: Slug
    speaker: Text = Field(description="Name and role as the article gives it.")
    stance: Stance
    toward: Slug | None = Field(None, description="Party that it is aimed at.")
    about: Slug = Field(description="An event's id, or a topic.")
    date: PartialDate = Field(description="Day of the statement.")
    channel: Text | None = Field(None, description="Where it was said.")
    position: Text = Field(description="One sentence in the annotator's own words.")
    quote: Quote


class Article(_Record):
    """An annotated article: facts in the annotator's words, with fragments as evidence."""

    id: Slug = Field(description="<published>-<slug>, the same as the file's name.")
    title: Text
    publisher: Text
    url: Text
    published: Day
    language: Language
    reviewed: Day | None = Field(
        None, description="Day of the second reading against the article; omit if read once."
    )
    claims: tuple[Claim, ...] = ()
    events: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
