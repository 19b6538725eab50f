"""Tests of lib/charts/source_notes.py."""

from lib.charts import source_notes
from lib.tables import Tables

VELL, COVE = "2031-03-05-rockets-off-vell", "2031-03-07-norrland-hits-deep-cove"


def test_a_note_counts_and_names_the_sources(tables: Tables) -> None:
    note = source_notes.source_note(tables, tables.articles["article_id"], "Own count.")
    assert note == (
        "Source: 4 annotated articles by 3 publishers, most often "
        "Strait Herald, Harbour Post, Sawt al-Bahr; "
        "published 5 Mar – 2 Apr 2031. Own count."
    )


def test_one_source_is_named_alone(tables: Tables) -> None:
    note = source_notes.source_note(tables, [VELL, VELL])
    assert note.startswith("Source: 1 annotated article by 1 publisher Strait Herald; published")


def test_of_equally_frequent_sources_the_first_article_decides(tables: Tables) -> None:
    for order in (1, -1):
        turned = tables.with_frames(articles=tables.articles.iloc[::order].reset_index(drop=True))
        most = turned.articles["publisher"].value_counts().head(source_notes.MOST_NAMED)
        note = source_notes.source_note(turned, turned.articles["article_id"])
        assert f"most often {', '.join(most.index)}; published" in note


def test_an_article_that_another_site_passed_on_counts_for_its_own_publisher(
    tables: Tables,
) -> None:
    passed_on = tables.articles["publisher"].replace("Strait Herald", "Harbour Post (via Bay News)")
    articles = tables.articles.assign(publisher=passed_on)
    note = source_notes.source_note(
        tables.with_frames(articles=articles), tables.articles["article_id"]
    )
    assert "4 annotated articles by 2 publishers, most often Harbour Post, Sawt al-Bahr;" in note


def test_without_sources_only_the_rest_is_said(tables: Tables) -> None:
    assert source_notes.source_note(tables, [], "Own count.") == "Own count."


def test_the_sources_are_those_of_the_claims_and_of_the_events(tables: Tables) -> None:
    claims = tables.claims.loc[tables.claims["article_id"] == VELL]
    events = ["2031-03-06-norrland-strike-deep-cove"]
    assert source_notes.articles_of(claims, tables.mentions, events) == {VELL, COVE}


def test_nothing_has_no_sources(tables: Tables) -> None:
    assert source_notes.articles_of(tables.claims[:0], tables.mentions, []) == set()
