"""Tests of lib/tables/groups.py."""

import pytest

from lib.model import Settings
from lib.model.settings import EventGroup, Tally
from lib.tables import Tables, groups
from lib.tables.derived import with_derived
from tests.rows import NAVY, with_events

ATTACKS = EventGroup(
    id="attacks", label="Attacks", actor_blocs=("coastal-fronts",), targets=("convoys", NAVY)
)
DRONES = EventGroup(id="drones", label="Drones", types=("air_drone_strike",))


def _grouped(tables: Tables, settings: Settings) -> dict[str, str]:
    events = groups.with_groups(with_derived(tables, settings))
    return dict(zip(events["event_id"].str[11:], events["group_id"], strict=True))


def test_an_event_belongs_to_the_first_matching_group(tables: Tables) -> None:
    assert _grouped(tables, Settings(groups=(ATTACKS, DRONES))) == {
        "vell-rocket-attack": "attacks",
        "norrland-strike-deep-cove": "drones",
        "ankerholm-drone-attack": "attacks",
    }
    assert _grouped(tables, Settings(groups=(DRONES, ATTACKS))) == {
        "vell-rocket-attack": "attacks",
        "norrland-strike-deep-cove": "drones",
        "ankerholm-drone-attack": "drones",
    }


def test_violent_events_of_no_group_are_other_ones(tables: Tables) -> None:
    assert _grouped(tables, Settings(groups=(DRONES,)))["vell-rocket-attack"] == groups.OTHER.id


def test_peaceful_events_without_a_group_are_dropped(tables: Tables) -> None:
    assert "toll-talks" not in _grouped(tables, Settings())


def test_the_other_group_comes_last() -> None:
    assert groups.all_groups(Settings(groups=(DRONES,))) == [DRONES, groups.OTHER]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"actors": ["tide-front"], "targets": ["convoys"]}, True),
        ({"actors": ["suderia", "tide-front"], "targets": ["suderia", NAVY]}, True),
        ({"actors": ["suderia"], "targets": ["convoys"]}, False),
        ({"actors": ["tide-front"], "targets": ["suderia"]}, False),
        ({"actors": ["tide-front"], "claimants": ["convoys"]}, False),
        ({}, False),
    ],
)
def test_a_member_has_an_actor_and_a_target_of_the_group(
    tables: Tables, change: dict, expected: bool
) -> None:
    assert groups.members(with_events(tables, change), ATTACKS).tolist() == [expected]


def test_a_group_without_conditions_has_all_events(tables: Tables) -> None:
    everything = EventGroup(id="all", label="All")
    assert groups.members(tables, everything).all()


def test_the_group_named_for_it_counts_as_reported_attacks(tables: Tables) -> None:
    settings = Settings(groups=(ATTACKS, DRONES), documented="drones")
    made = with_derived(tables, settings)
    ids = groups.reported_attacks(made, settings)["event_id"].tolist()
    assert ids == ["2031-03-06-norrland-strike-deep-cove"]


def test_without_such_a_group_all_violent_events_count_as_reported_attacks(tables: Tables) -> None:
    settings = Settings(groups=(DRONES,))
    assert len(groups.reported_attacks(with_derived(tables, settings), settings)) == 3


def test_no_events_belong_to_no_group(tables: Tables) -> None:
    none = groups.with_groups(with_events(tables, settings=Settings(groups=(ATTACKS,))))
    assert len(none) == 0
    assert "group_id" in none.columns


def test_violence_outside_the_conflicts_countries_is_a_group_of_its_own(tables: Tables) -> None:
    here = {"actors": ["tide-front"], "targets": [NAVY]}
    settings = Settings(groups=(ATTACKS,), documented="attacks")
    talks = {"type": "diplomatic", "outside": True}
    made = with_events(tables, here, {**here, "outside": True}, talks, settings=settings)
    events = groups.with_groups(made)
    assert dict(zip(events["event_id"], events["group_id"], strict=True)) == {
        "e1": "attacks",
        "e2": groups.ELSEWHERE.id,
    }
    assert groups.reported_attacks(made, settings)["event_id"].tolist() == ["e1"]


def test_only_a_corpus_that_names_its_countries_has_such_a_group() -> None:
    assert groups.ELSEWHERE not in groups.all_groups(Settings())
    assert groups.ELSEWHERE in groups.all_groups(Settings(countries=("SDR",)))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"measure": "attacks", "target": "convoys"}, ATTACKS),
        ({"measure": "attacks", "target": "suderia"}, None),
        ({"measure": "wounded", "affected": "convoys"}, None),
    ],
)
def test_a_total_counts_the_events_of_its_target_and_no_people(
    changes: dict, expected: EventGroup | None
) -> None:
    settings = Settings(groups=(ATTACKS,), documented="attacks")
    assert groups.of_tally(settings, Tally(id="total", label="Total", **changes)) == expected
