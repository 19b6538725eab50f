"""Tests of lib/method/term_lists.py."""

from lib.method.term_lists import TermList, column_lists, term_lists, vocabulary_lists
from lib.model.vocabulary import STANCES, VOCABULARIES
from lib.tables.schemas import SCHEMAS
from tests import hostile

LIST = TermList("Stances (1 term)", "A manual", ("Label", "In the files", "Meaning", "Standard"),
                [("Accuses", "accuse", "blames <others>", "PLOVER")], "<p>more</p>")  # fmt: skip


def test_terms_are_a_table_with_what_follows_it() -> None:
    drawn = term_lists([LIST], is_narrow=False)
    assert "<summary>Stances (1 term)</summary>" in drawn
    assert '<th scope="col">Meaning</th>' in drawn
    assert "<td>accuse</td><td>blames &lt;others&gt;</td>" in drawn
    assert "</table><p>more</p>" in drawn


def test_terms_are_a_list_where_a_table_would_be_cut() -> None:
    drawn = term_lists([LIST], is_narrow=True)
    assert "<dt><b>Accuses</b> <code>accuse</code></dt><dd>blames &lt;others&gt;" in drawn


def test_each_vocabulary_and_each_table_has_its_list() -> None:
    named = vocabulary_lists({STANCES.name: "<b>examples</b>"})
    assert [each.source for each in named] == [each.source for each in VOCABULARIES]
    assert [each.more for each in named if each.more] == ["<b>examples</b>"]
    counted = column_lists({schema.name: 1234 for schema in SCHEMAS})
    assert all("(1,234 rows)" in each.label for each in counted)


def test_a_hostile_term_stays_text() -> None:
    row = (hostile.TEXT, hostile.TEXT, hostile.TEXT, hostile.TEXT)
    drawn = term_lists([TermList(hostile.TEXT, hostile.TEXT, LIST.heads, [row])], is_narrow=False)
    assert hostile.left_in(drawn.replace("$x$", "")) == []
