"""Tests of lib/method/examples/of_totals.py."""

from lib.method.examples import of_totals
from lib.method.examples.material import Material
from lib.model import Settings
from lib.tables import Tables
from tests.analyses.totals.claiming import TALLY, by, twice
from tests.rows import with_claims


def found(tables: Tables, *rows: dict) -> dict:
    settings = Settings(tallies=(TALLY,))
    return of_totals.examples(Material(with_claims(tables, *rows), settings))


def test_two_claims_that_set_low_and_high_are_an_example_of_the_envelope(tables: Tables) -> None:
    item = found(tables, by(2, 5, "at_least"), by(6, 9))["envelope"]
    assert item.heading == "Norrland Navy: 5 to 9 on 2 Mar 2031"
    assert "Minimum from: at least 5 attacks" in item.text
    assert "Maximum from: 9 attacks" in item.text
    assert len(item.sources) == 2


def test_two_claims_imply_new_attacks_between_them(tables: Tables) -> None:
    item = found(tables, by(2, 5), by(6, 9))["increments"]
    assert item.heading == "Norrland Navy: 4 new, 3–6 Mar 2031"


def test_a_total_that_falls_is_an_example_of_a_contradiction(tables: Tables) -> None:
    items = found(tables, *twice(by(2, 9)), *twice(by(6, 5)))
    assert "A running total cannot fall." in items["contradiction"].heading
    assert (items["slip"], items["incomparable"]) == (None, None)


def test_a_figure_of_one_report_is_an_example_of_a_slip(tables: Tables) -> None:
    items = found(tables, *twice(by(2, 9)), by(6, 5))
    assert "one report (Strait Herald) differs from 2 others" in items["slip"].heading
    assert items["contradiction"] is None


def test_totals_with_other_starts_are_an_example_of_no_comparison(tables: Tables) -> None:
    other = by(6, 5, since="2031-03-05")
    items = found(tables, by(2, 9, since="2031-02-01"), other)
    assert "Not comparable: they count since" in items["incomparable"].heading
    assert items["contradiction"] is None


def test_a_single_claim_is_not_an_example_of_a_pair(tables: Tables) -> None:
    items = found(tables, by(2, 9))
    assert (items["envelope"], items["increments"], items["contradiction"]) == (None, None, None)


def test_without_a_running_total_only_events_are_looked_at(tables: Tables) -> None:
    items = of_totals.examples(Material(tables, Settings()))
    assert list(items) == ["documented", "denial", "outside"]
