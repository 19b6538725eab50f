"""Tests of lib/corpus/spelling.py."""

import pytest

from lib.corpus.spelling import Speller, speller
from lib.model import Party, Place

PARTIES = {
    "us-dod": Party(id="us-dod", name="Department of Defense (Pentagon)"),
    "irgc": Party(id="irgc", name="Islamic Revolutionary Guard Corps (IRGC)"),
    "kataib-hezbollah": Party(id="kataib-hezbollah", name="Kata'ib Hezbollah"),
    "norrland": Party(id="norrland", name="Republic of Norrland"),
    "navy": Party(id="navy", name="the Navy of the North"),
}
PLACES = {
    "ain-al-asad": Place(id="ain-al-asad", name="Ain al-Asad"),
    "iraq": Place(id="iraq", name="Iraq"),
    "vell": Place(id="vell", name="Vell"),
}


@pytest.fixture
def spell() -> Speller:
    return speller(PARTIES, PLACES)


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("us-strikes", "US strikes"),
        ("attacks-on-us-forces", "Attacks on US forces"),
        ("drone-attack-ain-al-asad", "Drone attack Ain al-Asad"),
        ("response-of-iraq", "Response of Iraq"),
        ("irgc-links", "IRGC links"),
        ("talks_with_norrland", "Talks with Norrland"),
        ("pro-kata'ib-hezbollah", "Pro Kata'ib Hezbollah"),
        ("vell-rocket-attack", "Vell rocket attack"),
        ("NATO-2024", "NATO 2024"),
        ("uav-over-the-sea", "UAV over the sea"),
        ("velloria", "Velloria"),
        ("--", ""),
    ],
)
def test_an_id_is_spelled_as_a_reader_would(spell: Speller, identifier: str, words: str) -> None:
    assert spell.words(identifier) == words


def test_without_names_only_known_acronyms_are_spelled() -> None:
    assert speller({}, {}).words("un-talks-in-vell") == "UN talks in vell"
