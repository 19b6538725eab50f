"""The rows of events.csv, parties.csv and places.csv."""

import pytest
from pydantic import ValidationError

from lib.model import Event, Party, Place

EVENT = {"id": "e", "type": "ied", "start": "2031-03-04", "summary": "Something happened."}
PLACE = {"id": "vell", "name": "Vell"}


def test_a_cell_with_semicolons_is_a_list() -> None:
    assert Event.model_validate({**EVENT, "places": "vell; cove;"}).places == ("vell", "cove")


def test_an_event_may_end_on_the_day_it_starts() -> None:
    event = Event.model_validate({**EVENT, "end": "2031-03-04"})
    assert event.start == event.end


def test_an_event_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match="end is before start"):
        Event.model_validate({**EVENT, "end": "2031-03-03"})


@pytest.mark.parametrize(
    "change",
    [{"type": "bombing"}, {"time_precision": "0"}, {"time_precision": "4"}, {"weapon": "gun"},
     {"start": "2031-03"}, {"actor": "Tide Front"}],
)  # fmt: skip
def test_an_event_with_a_wrong_cell_is_refused(change: dict) -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({**EVENT, **change})


@pytest.mark.parametrize("half", [{"lat": "10"}, {"lon": "20"}])
def test_half_a_position_is_refused(half: dict) -> None:
    with pytest.raises(ValidationError, match="lat and lon must be given together"):
        Place.model_validate({**PLACE, **half})


@pytest.mark.parametrize(
    "position",
    [{"lat": "91", "lon": "0"}, {"lat": "0", "lon": "181"}, {"lat": "nan", "lon": "nan"},
     {"lat": "inf", "lon": "0"}, {"border_km": "-1"}],
)  # fmt: skip
def test_a_position_that_is_not_on_earth_is_refused(position: dict) -> None:
    with pytest.raises(ValidationError):
        Place.model_validate({**PLACE, **position})


def test_a_place_of_unknown_precision_counts_as_a_region() -> None:
    assert Place.model_validate(PLACE).geo_precision == 3


def test_a_column_of_the_annotators_own_is_passed_over() -> None:
    assert Party.model_validate({"id": "a", "name": "A", "notes": "check"}).bloc == "other"
