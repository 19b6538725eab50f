"""Tests of lib/charts/timeline_links.py."""

import pandas as pd

from lib.charts import timeline_links
from lib.charts.timeline_links import MOST_OF_BUNDLES, lines

PLACES = {"a1": (0.0, 0.0), "a2": (0.0, 0.0), "b1": (90.0, 40.0), "b2": (90.0, 40.0)}


def linked(*pairs: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["act_id", "answer_id", "basis"])


def test_links_between_the_same_two_bundles_are_one_line_that_leads_to_all_of_them() -> None:
    (line,) = lines(linked(("a1", "b1", "stated"), ("a2", "b2", "stated")), PLACES).lines
    assert timeline_links._evidence(line) == "events a1 b1 a2 b2"


def test_a_reported_answer_and_our_reading_are_two_lines() -> None:
    found = lines(linked(("a1", "b1", "stated"), ("a2", "b2", "annotated")), PLACES).lines
    assert [line.link["basis"] for line in found] == ["stated", "annotated"]


def test_links_of_a_bundle_to_events_outside_are_one_stub() -> None:
    (line,) = lines(linked(("a1", "x", "stated"), ("a2", "y", "stated")), PLACES).lines
    assert not line.whole
    assert len(line.links) == 2


def test_each_link_of_a_single_event_to_events_outside_is_a_stub_of_its_own() -> None:
    single = {"a1": (0.0, 0.0), "b1": (90.0, 40.0)}
    found = lines(linked(("a1", "x", "stated"), ("a1", "y", "stated")), single).lines
    assert [line.curve.end for line in found] == [(24.0, 10.0), (24.0, 0.0)]


def test_of_too_many_lines_those_of_the_most_links_are_drawn_and_the_others_counted() -> None:
    places = {f"e{number}": (float(number), 0.0) for number in range(MOST_OF_BUNDLES + 3)}
    places["same"] = places[f"e{MOST_OF_BUNDLES + 2}"]
    pairs = [(f"e{number}", f"e{number + 1}", "stated") for number in range(MOST_OF_BUNDLES + 2)]
    found = lines(linked(*pairs, (f"e{MOST_OF_BUNDLES + 1}", "same", "stated")), places)
    assert (len(found.lines), found.left) == (MOST_OF_BUNDLES, 2)
    assert len(found.lines[-1].links) == 2
