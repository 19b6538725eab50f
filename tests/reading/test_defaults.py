"""Settings that corpus.toml leaves open are filled from what the corpus holds."""

from datetime import date
from pathlib import Path

import pytest

from lib.corpus import Corpus, load
from lib.model.settings import Scope
from tests.present import present
from tests.reading.breaking import CLAIM, add_line, change, claim, settings


@pytest.mark.parametrize(
    ("name", "title"), [("strait-watch", "Strait watch"), ("black_sea", "Black sea")]
)
def test_the_title_is_the_folders_name(folder: Path, name: str, title: str) -> None:
    assert title == load(folder.rename(folder.parent / name)).settings.title


def test_the_window_reaches_from_the_first_to_the_last_day(corpus: Corpus) -> None:
    window = present(corpus.settings.window)
    assert (date(2031, 3, 4), date(2031, 4, 2)) == (window.start, window.end)


def test_blocs_come_in_the_order_of_their_weight(corpus: Corpus) -> None:
    expected = ["northern-pact", "suderia", "observers", "coastal-fronts"]
    assert expected == [bloc.id for bloc in corpus.settings.blocs]


def test_a_bloc_is_labelled_in_plain_words(corpus: Corpus) -> None:
    assert corpus.settings.blocs[0].label == "Northern pact"


def test_blocs_of_corpus_toml_come_first(folder: Path) -> None:
    settings(folder, '[[blocs]]\nid = "observers"\nlabel = "Watchers"\n')
    assert [bloc.label for bloc in load(folder).settings.blocs][:2] == ["Watchers", "Northern pact"]


def test_topics_come_in_the_order_of_their_weight(corpus: Corpus) -> None:
    expected = {"fishing-rights": "Fishing rights", "strait-tolls": "Strait tolls"}
    assert list(expected.items()) == list(corpus.settings.topics.items())


def test_a_topic_of_corpus_toml_keeps_its_label(folder: Path) -> None:
    settings(folder, '[topics]\nstrait-tolls = "Tolls"\n')
    assert list(load(folder).settings.topics.values()) == ["Tolls", "Fishing rights"]


def test_the_largest_family_of_running_totals_is_a_tally(corpus: Corpus) -> None:
    (tally,) = corpus.settings.tallies
    assert (tally.measure, tally.target) == ("attacks", "convoys")
    assert tally.label == "Attacks on Norrland convoys"


def test_the_scopes_of_a_tally_are_the_places_that_its_claims_name(corpus: Corpus) -> None:
    expected = (
        Scope(id="suderia", label="Suderia", where=(("suderia",),)),
        Scope(
            id="norrland-suderia", label="Norrland and Suderia", where=(("norrland", "suderia"),)
        ),
    )
    assert expected == corpus.settings.tallies[0].scopes


def test_a_place_named_twice_is_not_a_separate_scope(folder: Path) -> None:
    claim(folder, where=["suderia", "suderia"], since="2031-03", target="convoys")
    assert [scope.id for scope in load(folder).settings.tallies[0].scopes] == [
        "suderia",
        "norrland-suderia",
    ]


def test_the_larger_family_comes_first(folder: Path) -> None:
    ships = CLAIM | {"measure": "aircraft", "since": "2031-03"}
    change(folder, claims=[ships | {"value": number} for number in range(5)])
    assert [tally.measure for tally in load(folder).settings.tallies] == ["aircraft", "attacks"]


def test_a_claim_without_start_or_about_one_event_is_not_a_running_total(folder: Path) -> None:
    change(folder, claims=[CLAIM | {"measure": "aircraft"}] * 5)
    assert [tally.measure for tally in load(folder).settings.tallies] == ["attacks"]


def test_a_claim_over_many_places_is_a_scope_too(folder: Path) -> None:
    names = [f"harbour-number-{number:02}-of-the-northern-coast" for number in range(70)]
    [add_line(folder, "places.csv", f"{name},{name},,,,,,,,,,") for name in names]
    claim(folder, where=names, since="2031-03", target="convoys")
    where = [scope.where for scope in load(folder).settings.tallies[0].scopes]
    assert (tuple(names),) in where


def test_the_most_mentioned_events_are_labelled(corpus: Corpus) -> None:
    reference = corpus.settings.references[0]
    assert reference.event == "2031-03-04-vell-rocket-attack"
    assert reference.label == "Vell rocket attack"


def test_events_of_one_name_have_their_days(folder: Path) -> None:
    for name in ("2031-03-20-vell-raid", "2031-03-22-vell-raid"):
        add_line(folder, "events.csv", f"{name},ied,{name[:10]},,1,,,,,,,A raid on Vell.,")
    change(folder, published="2031-04-02", events=[
        {"event": "2031-03-20-vell-raid", "quote": "x"},
        {"event": "2031-03-22-vell-raid", "quote": "x"},
    ])  # fmt: skip
    (folder / "articles" / "2031-03-14-toll-talks-end.json").unlink()
    labels = [reference.label for reference in load(folder).settings.references]
    assert labels[2:] == ["Vell raid, 20 Mar 2031", "Vell raid, 22 Mar 2031"]


def test_topics_spell_proper_names_of_places_and_acronyms(folder: Path) -> None:
    about = {"party": "suderia", "speaker": "Suderia", "stance": "reject", "date": "2031-04-01",
             "position": "Refuses.", "quote": "no"}  # fmt: skip
    change(folder, statements=[about | {"about": "un-watch-in-deep-cove"}])
    assert load(folder).settings.topics["un-watch-in-deep-cove"] == "UN watch in Deep Cove"


def test_at_most_four_events_are_labelled(folder: Path) -> None:
    add_line(folder, "events.csv", "2031-03-20-x,ied,2031-03-20,,1,,,,,,,Something happened.,")
    change(folder, events=[{"event": "2031-03-20-x", "quote": "x"}])
    assert len(load(folder).settings.references) == 4


@pytest.mark.parametrize("name", ["2031-03-20--", "x", "2031-03-20-"])
def test_an_event_without_words_in_its_id_is_labelled_by_its_id(folder: Path, name: str) -> None:
    (folder / "articles" / "2031-03-14-toll-talks-end.json").unlink()
    add_line(folder, "events.csv", f"{name},ied,2031-03-20,,1,,,,,,,Something happened.,")
    change(folder, events=[{"event": name, "quote": "x"}])
    labels = {reference.event: reference.label for reference in load(folder).settings.references}
    assert labels[name] == name


def test_each_bloc_that_acts_with_violence_is_a_group(corpus: Corpus) -> None:
    labels = [group.label for group in corpus.settings.groups]
    assert labels == ["Attacks by Northern pact", "Attacks by Coastal fronts"]


def test_talks_make_no_group(corpus: Corpus) -> None:
    assert "suderia" not in {group.bloc for group in corpus.settings.groups}


def test_without_data_only_the_title_is_filled(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    filled = load(tmp_path).settings
    assert filled.title
    assert filled.window is None
    assert filled.blocs + filled.tallies + filled.references == ()
