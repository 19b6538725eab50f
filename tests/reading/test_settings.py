"""corpus.toml: each key is optional, and one that is not sound costs itself only."""

from datetime import date
from pathlib import Path

import pytest

from lib.corpus import load
from tests.present import present
from tests.reading.breaking import settings, the_problem

TALLY = '[[tallies]]\nid = "t"\nlabel = "T"\n'
GROUP = '[[groups]]\nid = "g"\nlabel = "G"\n'


def test_a_valid_file_describes_the_corpus(folder: Path) -> None:
    settings(folder, 'title = "The strait"\n[window]\nstart = 2031-03-01\nend = "2031-03-31"\n')
    corpus = load(folder)
    assert corpus.problems == ()
    assert corpus.settings.title == "The strait"
    assert present(corpus.settings.window).start == date(2031, 3, 1)


@pytest.mark.parametrize(
    "text", ['title = "', "title", "[window", "a = 1\na = 2", "a = 2031-02-30"]
)
def test_a_broken_file_is_reported_and_the_defaults_apply(folder: Path, text: str) -> None:
    settings(folder, text)
    assert the_problem(folder).message.startswith("this is not TOML: ")
    assert load(folder).settings.title == "Strait watch"


@pytest.mark.parametrize("text", ["a = " + "[" * 50_000, "a = " + "9" * 5_000])
def test_a_file_that_is_nested_too_deeply_or_too_long_is_reported(folder: Path, text: str) -> None:
    settings(folder, text)
    assert the_problem(folder).message == "the TOML cannot be read"


def test_a_file_in_latin_1_is_reported(folder: Path) -> None:
    (folder / "corpus.toml").write_bytes(b'title = "Caf\xe9"')
    assert the_problem(folder).message == "the file is not in UTF-8 (byte 0xE9)"


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ('titel = "x"', "titel", "did you mean 'title'?"),
        ('[focus]\npair = "A-B"\nlabl = "x"', "focus.labl", "did you mean 'label'?"),
        ('[[blocs]]\nid = "a"\nlabel = "A"\ncolor = "#000000"', "blocs.0.color",
         "did you mean 'colour'?"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_reported_with_the_nearest(
    folder: Path, text: str, where: str, hint: str
) -> None:
    settings(folder, text)
    problem = the_problem(folder)
    assert (where, hint) == (problem.where, problem.hint)


def test_a_key_that_is_not_sound_leaves_the_others(folder: Path) -> None:
    settings(folder, 'title = "The strait"\ndescription = 5\n')
    assert the_problem(folder).where == "description"
    assert load(folder).settings.title == "The strait"


def test_a_moment_is_not_a_day(folder: Path) -> None:
    settings(folder, "[window]\nstart = 2031-03-01T10:00:00\nend = 2031-03-31\n")
    problem = the_problem(folder)
    assert problem.where == "window.start"
    assert problem.message == "2031-03-01 10:00:00 is not a date that exists"
    assert present(load(folder).settings.window).start == date(2031, 3, 4)


def test_an_invalid_colour_is_reported(folder: Path) -> None:
    settings(folder, '[[blocs]]\nid = "a"\nlabel = "A"\ncolour = "red"\n')
    assert the_problem(folder).where == "blocs.0.colour"


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ('[[references]]\nevent = "x"\nlabel = "X"', "references.event",
         "'x' is not a known event"),
        ('documented = "x"', "documented", "'x' is not a known group"),
        ('countries = ["XXX"]', "countries", "'XXX' is not a known country of places.csv"),
        (TALLY + 'measure = "x"', "tallies › t.measure", "'x' is not a known measure"),
        (TALLY + 'measure = "attacks"\ntarget = "x"', "tallies › t.target",
         "'x' is not a known party"),
        (TALLY + 'measure = "killed"\naffected = "x"', "tallies › t.affected",
         "'x' is not a known party"),
        (TALLY + 'measure = "killed"\n[[tallies.scopes]]\nid = "s"\nlabel = "S"\nwhere = [["x"]]',
         "tallies › t.scopes", "'x' is not a known place"),
        (GROUP + 'actor_blocs = ["x"]', "groups › g.actor_blocs", "'x' is not a known bloc"),
        (GROUP + 'bloc = "x"', "groups › g.bloc", "'x' is not a known bloc"),
        (GROUP + 'targets = ["x"]', "groups › g.targets", "'x' is not a known party"),
        (GROUP + 'types = ["x"]', "groups › g.types", "'x' is not a known event type"),
    ],
)  # fmt: skip
def test_a_key_with_an_unknown_name_is_reported(
    folder: Path, text: str, where: str, message: str
) -> None:
    settings(folder, text)
    problem = the_problem(folder)
    assert (where, message) == (problem.where, problem.message)


def test_a_tally_with_an_unknown_name_is_dropped(folder: Path) -> None:
    settings(folder, TALLY + 'measure = "x"\n')
    assert [tally.id for tally in load(folder).settings.tallies] == ["attacks-convoys"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[window]\nstart = 2031-03-31\nend = 2031-03-01", "window"),
        ('[[presets]]\nlabel = "March"\nstart = 2031-03-31\nend = 2031-03-01', "presets › March"),
    ],
)
def test_a_range_with_reversed_dates_is_reported(folder: Path, text: str, where: str) -> None:
    settings(folder, text)
    problem = the_problem(folder)
    assert (where, "end is before start") == (problem.where, problem.message)


def test_a_second_bloc_with_the_same_id_is_reported(folder: Path) -> None:
    settings(folder, '[[blocs]]\nid = "a"\nlabel = "A"\n[[blocs]]\nid = "a"\nlabel = "B"\n')
    assert load(folder).problems[0].message == "the id 'a' appears twice"
    assert [bloc.label for bloc in load(folder).settings.blocs if bloc.id == "a"] == ["A"]


def test_a_tally_may_count_a_group_of_people(folder: Path) -> None:
    settings(folder, TALLY + 'measure = "killed"\naffected = "civilians"\n')
    assert load(folder).problems == ()


def test_a_focus_border_needs_no_basemap(folder: Path) -> None:
    settings(folder, '[focus]\npair = "NRL-SDR"\n')
    assert load(folder).problems == ()


def test_a_focus_border_is_one_of_the_basemap(folder: Path) -> None:
    settings(folder, '[focus]\npair = "NRL-SDX"\n')
    (folder / "basemap").mkdir()
    (folder / "basemap" / "borders.geojson").write_text(
        '{"type": "FeatureCollection", "features": '
        '[{"type": "Feature", "geometry": {}, "properties": {"pair": "NRL-SDR"}}]}'
    )
    assert the_problem(folder).hint == "did you mean 'NRL-SDR'?"
    assert load(folder).settings.focus is None


def test_a_running_total_that_begins_after_its_end_is_reported_and_dropped(folder: Path) -> None:
    days = "since_from = 2031-05-01\nsince_to = 2031-01-01\n"
    settings(folder, TALLY + 'measure = "killed"\n' + days)
    problem = the_problem(folder)
    assert (problem.message, problem.hint) == ("since_to is before since_from", "swap them")


def test_a_part_of_a_total_without_places_is_reported(folder: Path) -> None:
    part = '[[tallies.scopes]]\nid = "all"\nlabel = "All"\nwhere = []\n'
    settings(folder, TALLY + 'measure = "attacks"\n' + part)
    problem = the_problem(folder)
    assert (problem.where, problem.message) == (
        "tallies › t.scopes › all.where",
        "an empty list matches no claim",
    )
    assert "[[]] means no place named" in problem.hint
    (tally,) = load(folder).settings.tallies
    assert tally.scopes == ()


def test_a_measure_that_every_corpus_has_is_reported(folder: Path) -> None:
    settings(folder, '[[measures]]\nid = "killed"\nlabel = "Dead"\n')
    problem = the_problem(folder)
    assert problem.where == "measures › killed.id"
    assert "built-in measure" in problem.message
    assert problem.hint == "remove it, or give it another id"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[window]\nstart = 1950-03-01\nend = 1950-03-31", "window"),
        ('[[presets]]\nlabel = "Old"\nstart = 1950-03-01\nend = 1950-03-31', "presets › Old"),
    ],
)
def test_days_without_any_event_are_reported_and_kept(folder: Path, text: str, where: str) -> None:
    settings(folder, text)
    problem = the_problem(folder)
    assert (problem.where, problem.message) == (where, "no event falls on these days")
    assert problem.hint == "events are from 2031-03-04 to 2031-03-13"


def test_of_two_references_to_one_event_the_first_counts(folder: Path) -> None:
    event = '[[references]]\nevent = "2031-03-12-toll-talks"\n'
    settings(folder, f'{event}label = "A"\n{event}label = "B"\n')
    assert the_problem(folder).message == "the event '2031-03-12-toll-talks' appears twice"
    assert [each.label for each in load(folder).settings.references] == ["A"]


def test_a_distance_beyond_the_earth_is_too_large(folder: Path) -> None:
    settings(folder, f'[focus]\npair = "NRL-SDR"\nnear_km = {10**21 - 1}\n')
    assert the_problem(folder).hint == "at most 20000"
