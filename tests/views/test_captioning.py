"""Tests of lib/views/captioning.py."""

import pandas as pd

from lib.views.captioning import caption_of, carrying, ids, reporting
from lib.views.context import Context


def test_a_caption_states_the_filters_and_the_sources(context: Context) -> None:
    caption = caption_of(context, "T", "What.", context.tables.articles["article_id"], more="End.")
    assert (caption.title, caption.subtitle) == ("T", f"What. {context.window}")
    assert caption.note.startswith(f"Source: {len(context.tables.articles)} annotated articles by ")
    assert caption.note.endswith(" End.")


def test_a_view_may_obey_other_filters(context: Context) -> None:
    assert caption_of(context, "T", "What.", [], window="all days").subtitle == "What. all days"


def test_rows_name_several_ids_each() -> None:
    assert ids(pd.DataFrame({"event_ids": ["a b", "", "c"]}), "event_ids") == ["a", "b", "c"]


def test_articles_are_those_that_carry_a_claim_or_report_an_event(context: Context) -> None:
    claims, mentions = context.tables.claims, context.tables.mentions
    rows = claims.head(2)["claim_id"].to_frame("claim_ids")
    assert carrying(context.tables, rows) == set(claims.head(2)["article_id"])
    one = mentions["event_id"].iloc[0]
    told = mentions.loc[mentions["event_id"] == one, "article_id"]
    assert reporting(context.tables, [one]) == set(told)
