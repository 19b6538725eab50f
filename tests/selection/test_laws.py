"""What holds for any selection."""

import pandas as pd
from hypothesis import given, settings

from lib.selection import Selection, apply
from lib.tables import Tables
from tests.selection.asking import (
    assert_same,
    dtypes,
    event_filters,
    groups,
    ids,
    part,
    rest,
    selections,
)

# Every example selects from all tables, some of them four times.
FEW = settings(max_examples=8)


def test_the_empty_selection_changes_nothing(bordered: Tables) -> None:
    assert_same(apply(bordered, Selection()), bordered)


def test_a_selection_that_everything_meets_changes_nothing(bordered: Tables) -> None:
    assert_same(apply(bordered, Selection(text=" ")), bordered)


@FEW
@given(selection=selections | event_filters)
def test_selecting_only_removes_rows_and_keeps_their_order(
    bordered: Tables, selection: Selection
) -> None:
    before, after = ids(bordered), ids(apply(bordered, selection))
    assert after == {name: [row for row in before[name] if row in after[name]] for name in before}


@FEW
@given(selection=selections | event_filters)
def test_columns_and_dtypes_stay(bordered: Tables, selection: Selection) -> None:
    assert dtypes(apply(bordered, selection)) == dtypes(bordered)


@FEW
@given(selection=selections | event_filters)
def test_selecting_twice_is_selecting_once(bordered: Tables, selection: Selection) -> None:
    once = apply(bordered, selection)
    assert_same(apply(once, selection), once)


@FEW
@given(one=selections, other=selections)
def test_selections_commute(bordered: Tables, one: Selection, other: Selection) -> None:
    assert_same(apply(apply(bordered, one), other), apply(apply(bordered, other), one))


@FEW
@given(selection=selections, names=groups)
def test_filters_one_after_another_are_filters_at_once(
    bordered: Tables, selection: Selection, names: set[str]
) -> None:
    in_steps = apply(apply(bordered, part(selection, names)), rest(selection, names))
    assert_same(in_steps, apply(bordered, selection))


@FEW
@given(selection=selections)
def test_the_tables_are_left_as_they_were(bordered: Tables, selection: Selection) -> None:
    copies = {name: frame.copy(deep=True) for name, frame in bordered.items()}
    after = apply(bordered, selection)
    assert_same(bordered, Tables(**copies))
    assert after.parties is bordered.parties
    assert after.places is bordered.places


@FEW
@given(selection=selections)
def test_dependent_rows_come_and_go_with_their_row(bordered: Tables, selection: Selection) -> None:
    after = apply(bordered, selection)
    places = bordered.event_places["event_id"].isin(after.events["event_id"])
    parties = bordered.event_parties["event_id"].isin(after.events["event_id"])
    claimed = bordered.claim_places["claim_id"].isin(after.claims["claim_id"])
    pd.testing.assert_frame_equal(
        after.event_places, bordered.event_places[places].reset_index(drop=True)
    )
    pd.testing.assert_frame_equal(
        after.event_parties, bordered.event_parties[parties].reset_index(drop=True)
    )
    pd.testing.assert_frame_equal(
        after.claim_places, bordered.claim_places[claimed].reset_index(drop=True)
    )


@FEW
@given(selection=selections | event_filters)
def test_an_article_stays_only_with_its_annotations(bordered: Tables, selection: Selection) -> None:
    after = apply(bordered, selection)
    carried = pd.concat([after.claims, after.statements, after.mentions])["article_id"]
    assert set(carried) == set(after.articles["article_id"]) or selection == Selection()


@FEW
@given(selection=selections)
def test_mentions_are_those_of_the_remaining_events_recounted(
    bordered: Tables, selection: Selection
) -> None:
    after = apply(bordered, selection)
    counted = after.mentions["event_id"].value_counts().to_dict()
    told = dict(zip(after.events["event_id"], after.events["mentions"], strict=True))
    assert counted == {name: number for name, number in told.items() if number}


@FEW
@given(selection=selections.filter(lambda selection: selection.is_impossible))
def test_an_impossible_window_leaves_no_row_of_one_day(
    bordered: Tables, selection: Selection
) -> None:
    events = apply(bordered, selection).events
    assert (events["earliest"] < events["latest"]).all()
