"""Things of one name: each is chosen, and counted, by itself."""

from pathlib import Path

import pytest

from lib.corpus import load
from lib.model.labels import told_apart
from lib.model.settings import Preset, Settings
from lib.selection import Selection, apply
from lib.selection.options import Options
from lib.selection.presets import presets
from lib.selection.url import parameters, selection_of
from lib.tables import Tables, build
from tests.reading.breaking import add_line, settings, the_problem

ONE_NAME = {
    "parties.csv": [
        ("norrland-navy,Norrland Navy", "norrland-navy,Ministry of Defence"),
        ("suderia-mfa,Suderian Foreign Ministry", "suderia-mfa,Ministry of Defence"),
    ],
    "places.csv": [("norrland,Norrland,,country", "norrland,Suderia,,country")],
}
TOML = """
topics = {strait-tolls = "Tolls", fishing = "Tolls"}
blocs = [{id = "suderia", label = "South"}, {id = "coastal-fronts", label = "South"}]
presets = [
  {label = "Spring", start = 2031-03-01, end = 2031-03-10},
  {label = "Spring", start = 2031-03-11, end = 2031-03-20},
]
[[tallies]]
id = "here"
label = "Attacks"
measure = "attacks"
[[tallies.scopes]]
id = "a"
label = "Coast"
where = [["vell"]]
[[tallies.scopes]]
id = "b"
label = "Coast"
where = [["suderia"]]
[[tallies]]
id = "there"
label = "Attacks"
measure = "attacks"
[[references]]
event = "2031-03-12-toll-talks"
label = "Tolls"
"""


@pytest.fixture
def twins(folder: Path) -> Tables:
    """The tiny corpus with two parties, two blocs and two countries of one name each."""
    settings(folder, TOML)
    for file, changes in ONE_NAME.items():
        text = (folder / file).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (folder / file).write_text(text, encoding="utf-8")
    return build(load(folder))


def _again(tables: Tables, selection: Selection) -> Selection:
    several: dict[str, list[str]] = {}
    for name, value in parameters(selection, tables):
        several.setdefault(name, []).append(value)
    return selection_of(Options.of(several), tables)


@pytest.mark.parametrize(
    "selection",
    [
        Selection(parties=("norrland-navy",)),
        Selection(parties=("suderia-mfa",)),
        Selection(blocs=("suderia",)),
        Selection(blocs=("coastal-fronts",)),
        Selection(countries=("SDR",)),
        Selection(countries=("NRL",)),
    ],
)
def test_of_two_of_one_name_each_is_selected_alone_by_its_address(
    twins: Tables, tables: Tables, selection: Selection
) -> None:
    assert _again(twins, selection) == selection
    rows = [apply(each, selection).claims["claim_id"].tolist() for each in (twins, tables)]
    assert rows[0] == rows[1]


def test_a_shared_name_means_both(twins: Tables) -> None:
    found = selection_of(Options.of({"party": ["Ministry of Defence"]}), twins)
    assert found.parties == ("norrland-navy", "suderia-mfa")


def test_an_id_will_do(twins: Tables) -> None:
    asked = Options.of({"party": ["suderia-mfa"], "country": ["NRL"], "type": ["ied"], "km": "25"})
    assert selection_of(asked, twins) == Selection(
        parties=("suderia-mfa",), countries=("NRL",), event_types=("ied",), within_km=25
    )


def test_labels_of_settings_are_distinct(folder: Path) -> None:
    settings(folder, TOML)
    found = load(folder).settings
    tallies = [tally.label for tally in found.tallies]
    assert tallies == ["Attacks [here]", "Attacks [there]"]
    assert [scope.label for scope in found.tallies[0].scopes] == ["Coast [a]", "Coast [b]"]
    subjects = [*found.topics.values(), *(reference.label for reference in found.references)]
    assert len(set(subjects)) == len(subjects)
    assert len({bloc.label for bloc in found.blocs}) == len(found.blocs)


def test_two_presets_with_one_name_are_followed_by_their_days(folder: Path, tables: Tables) -> None:
    settings(folder, TOML)
    labels = [chosen.label for chosen in presets(tables, load(folder).settings)]
    assert "Spring (1–10 Mar 2031)" in labels
    assert len(set(labels)) == len(labels)


def test_a_preset_with_a_built_in_name_stays_distinct(tables: Tables) -> None:
    day = tables.events["start"].min().date()
    own = Preset(label="Whole corpus", start=day, end=day)
    labels = [chosen.label for chosen in presets(tables, Settings(presets=(own,)))]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Caf\u00e9", "Cafe\u0301"), ("Tide", "TIDE"), ("Tide Fleet", "Tide  Fleet"),
        ("Tide", "Ti\u200bde"), ("Tide", "\uff34ide"), ("Tide Fleet", "Tide\xa0Fleet"),
    ],
)  # fmt: skip
def test_names_that_look_alike_get_ids_and_are_reported(
    folder: Path, name: str, again: str
) -> None:
    add_line(folder, "parties.csv", f"one,{name},x,observers,,")
    add_line(folder, "parties.csv", f"two,{again},x,observers,,")
    names = [party.name for party in load(folder).parties[-2:]]
    assert names == [f"{name} [one]", f"{again} [two]"]
    message = "the name looks like that of 'one' but is spelled differently"
    assert (the_problem(folder).where, the_problem(folder).message) == ("two › name", message)


def test_places_that_look_alike_get_ids(folder: Path) -> None:
    add_line(folder, "places.csv", "vell-2,VELL,,town,SDR,,,,,,,")
    assert {place.name for place in load(folder).places} > {"Vell [vell]", "VELL [vell-2]"}


def test_codes_that_look_alike_come_to_an_end() -> None:
    assert told_apart({"irq": "irq", "IRQ": "IRQ"}) == {"irq": "irq [irq]", "IRQ": "IRQ [IRQ]"}
