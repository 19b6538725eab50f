"""Tests of lib/views/positions.py and latest_stances.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.analyses import positions
from lib.charts import matrix
from lib.model.settings import Quality
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views.context import Context
from lib.views.latest_stances import stances
from lib.views.memory import Memory
from lib.views.positions import EVERY_BLOC, latest_cards, latest_positions, statements, voices
from lib.views.speech import OF, SAID
from lib.views.turns import reply_title
from tests.rows import with_statements


def test_the_title_of_the_matrix_sums_up_its_cells(context: Context) -> None:
    shown = stances(context, Options())
    assert shown.caption.title == shown.alt
    assert shown.caption.title == (
        "2 parties spoke on “Fishing rights”, more than on any other subject: 1 rejects, 1 requests"
    )


def test_the_title_counts_all_parties_whatever_rows_are_drawn(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = stances(context, Options()).caption
    monkeypatch.setattr(matrix, "MOST_PARTIES", 1)
    few = stances(replace(context, memory=Memory()), Options()).caption
    assert few.title == whole.title
    assert "The 1 most quoted of 4 parties" in few.subtitle
    assert "of 4 parties" not in whole.subtitle


def test_an_empty_matrix_says_so(context: Context) -> None:
    nothing = replace(context, selection=Selection(text="no such word"))
    assert stances(nothing, Options()).caption.title == ("No statement found on these subjects")


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({SAID: "FISHING rights"}, ["2031-03-14-toll-talks-end-s2",
                                    "2031-03-07-norrland-hits-deep-cove-s2"]),
        ({OF: "Northern pact"}, ["2031-03-05-rockets-off-vell-s1"]),
        ({SAID: "talks", OF: "Coastal fronts"}, ["2031-03-07-norrland-hits-deep-cove-s2"]),
    ],
)  # fmt: skip
def test_statements_leave_as_the_page_has_narrowed_them(
    context: Context, wanted: dict, ids: list[str]
) -> None:
    made = statements(context, Options.of(wanted))
    assert made
    assert sorted(made.data[0].frame["statement_id"]) == sorted(ids)
    assert made.options == {name: (text,) for name, text in wanted.items()}
    for text in wanted.values():
        assert text in made.caption.subtitle


def test_all_blocs_is_not_a_filter(context: Context) -> None:
    made = statements(context, Options.of({OF: "All blocs", SAID: " "}))
    assert made
    assert len(made.data[0].frame) == 5
    assert made.caption.subtitle.startswith("Latest first")


def test_the_latest_position_is_the_latest_match(context: Context) -> None:
    made = latest_positions(context, Options.of({SAID: "soil"}))
    assert made
    assert list(made.data[0].frame["position"]) == ["Calls the strike an attack on Suderia's soil."]


def test_a_search_without_matches_has_no_table(context: Context) -> None:
    assert statements(context, Options.of({SAID: "=cmd|' /C calc'!A0"})) is None


def test_an_unknown_bloc_is_reported(context: Context) -> None:
    with pytest.raises(UnknownOption, match="Northern pact"):
        statements(context, Options.of({OF: "Atlantis"}))


def test_the_picture_says_how_often_a_field_that_it_counts_by_is_wrong(context: Context) -> None:
    quality = Quality(short="One in nine\nhas a wrong addressee.")
    settings = context.corpus.settings.model_copy(update={"quality": quality})
    told = replace(context, corpus=replace(context.corpus, settings=settings))
    for made in (stances(told, Options()), statements(told, Options())):
        assert made
        assert made.caption.note.endswith("One in nine has a wrong addressee.")


@pytest.mark.parametrize(
    ("numbers", "title"),
    [
        ([3, 1], "A answered B most often: 3 times"),
        ([2], "A answered B: twice"),
        ([2, 2], "In 2 pairs of parties one answered the other, twice each"),
        ([2, 2, 1], "In 2 of 3 pairs of parties one answered the other twice"),
    ],
)
def test_a_title_of_replies_names_no_leader_in_a_tie(numbers: list[int], title: str) -> None:
    pairs = pd.DataFrame({"party_name": "A", "answers_name": "B", "number": numbers})
    assert reply_title(pairs) == title


def test_the_latest_positions_open_with_the_most_quoted_of_each_bloc(context: Context) -> None:
    more = {"party_id": "norrland-navy", "toward": "suderia"}
    said = with_statements(
        context.tables,
        {"party_id": "suderia"}, more, more, {"party_id": "norrland"}, {"party_id": "tide-front"},
    )  # fmt: skip
    made = latest_positions(replace(context, whole=said, select=lambda _: said), Options())
    assert made
    assert list(made.data[0].frame["party_id"]) == [
        "norrland-navy", "suderia", "tide-front", "norrland",
    ]  # fmt: skip


def test_a_bloc_that_is_not_chosen_makes_no_second_list_of_voices(context: Context) -> None:
    every = Options.of({OF: EVERY_BLOC})
    assert voices(context, Options()) is voices(context, every)


def test_tables_behind_the_matrix_are_made_when_they_are_looked_at(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    rows = positions.statement_rows
    monkeypatch.setattr(positions, "statement_rows", lambda *given: made.append(1) or rows(*given))
    shown = stances(replace(context, memory=Memory()), Options())
    said = shown.data[1]
    assert (said.number, made) == (5, [])
    frame = said.frame
    assert (len(frame), list(frame.columns)) == (said.number, said.names)
    assert (said.frame is frame, made) == (True, [1])


def test_parties_are_counted_before_their_table_is_made(context: Context) -> None:
    parties = stances(context, Options()).data[0]
    assert list(parties.frame.columns) == list(parties.names)
    assert len(parties.frame) == parties.number
    assert parties.counted == "4 parties"


def test_the_latest_card_of_a_voice_is_that_of_its_first_row(context: Context) -> None:
    ids = context.tables.statements["statement_id"]
    for own in voices(context, Options()).values():
        cards = latest_cards(context, tuple(voice.latest for voice in own))
        assert [card.id for card in cards] == [ids[voice.latest] for voice in own]
        assert all(voice.name in card.heading for voice, card in zip(own, cards, strict=True))
