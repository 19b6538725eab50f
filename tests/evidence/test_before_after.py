"""Tests of lib/evidence/before_after.py and lib/evidence/history_card.py."""

from lib.analyses import changes, positions
from lib.evidence import Library
from lib.evidence.before_after import revision_cards, shift_cards
from lib.evidence.history_card import history_card
from lib.model import Settings
from lib.tables import Tables
from tests import hostile
from tests.rows import ARTICLE, OTHER_ARTICLE, emptied, renamed, with_claims, with_statements

LATER = {"date": "2031-03-08", "stance": "agree", "position": "Agrees."}
KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack"}
SECOND = {**KILLED, "value": 2, "published": "2031-03-08", "day": "2031-03-08"}


def test_a_shift_shows_both_statements(tables: Tables) -> None:
    made = with_statements(tables, {}, LATER)
    (card,) = shift_cards(Library(made, made), positions.shifts(made, Settings()))
    assert card.heading == "Norrland Navy toward Tide Front, Strait tolls: threatens → agrees"
    assert card.text == "Before: Says so. Then: Agrees."
    assert card.details == ("5 Mar 2031 → 8 Mar 2031", "3 days apart")
    assert len(card.sources) == 2


def test_a_revision_shows_both_claims(tables: Tables) -> None:
    made = with_claims(tables, KILLED, SECOND)
    (card,) = revision_cards(Library(made, made), changes.revisions(made, Settings()))
    assert card.heading == "Norrland Navy"
    assert card.text.startswith("2 killed by Tide Front on Norrland convoys; before: 1 killed by")
    assert len(card.sources) == 2


def test_evidence_missing_from_the_library_has_no_card(tables: Tables) -> None:
    said, claimed = with_statements(tables, {}, LATER), with_claims(tables, KILLED, SECOND)
    nothing = Library(tables, emptied(tables))
    assert shift_cards(nothing, positions.shifts(said, Settings())) == []
    assert revision_cards(nothing, changes.revisions(claimed, Settings())) == []


def _history(tables: Tables) -> str:
    lines = positions.history(tables, Settings(), "norrland-navy", "strait-tolls")
    return history_card(lines, "#123456", {})


def test_a_history_has_a_line_per_stance_and_day_and_shows_shifts(tables: Tables) -> None:
    card = _history(with_statements(tables, {}, {}, LATER))
    assert "3 statements on 2 days, 5–8 Mar 2031; 1 shift" in card
    assert card.count('et-chip">') == 2
    assert card.count("Also: Says so.") == 1
    assert "shift: threatens → agrees" in card


def test_a_history_says_which_articles_were_read_once(tables: Tables) -> None:
    made = with_statements(tables, {}, {}, {**LATER, "article_id": OTHER_ARTICLE})
    lines = positions.history(made, Settings(), "norrland-navy", "strait-tolls")
    assert history_card(lines, "#123456", {}, {ARTICLE}).count("read once</span>") == 2
    assert "read once" not in history_card(lines, "#123456", {})


def test_without_statements_a_history_is_empty(tables: Tables) -> None:
    assert _history(emptied(tables)) == ""


def test_hostile_texts_of_a_history_are_shown_as_text(tables: Tables) -> None:
    card = _history(renamed(with_statements(tables, {}, LATER), hostile.TEXT))
    assert [part for part in hostile.left_in(card) if part != "$x$"] == []
