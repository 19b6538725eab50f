"""How one act led to another: retaliation links, their lags in days, and chains of them."""

import pandas as pd

from lib.model.vocabulary import VIOLENT_TYPES
from lib.tables import Tables
from lib.wording.words import DASH, quantity

# The basis of a link: an article reports both of its ends, or it is only annotated.
STATED, ANNOTATED = "stated", "annotated"
NOBODY = "No actor named"
ONE_DAY = pd.Timedelta(days=1)
BY = ("bloc", "party")
# What is counted of the links between two sides: column → the link's column, and how.
COUNTED = {
    "answering_bloc": ("answering_bloc", "first"),
    "answers": ("answer_id", "nunique"),
    "acts": ("act_id", "nunique"),
    "links": ("lag", "size"),
    "median": ("lag", "median"),
    "below": ("lag", lambda lags: int(lags.quantile(0.5, interpolation="lower"))),
    "above": ("lag", lambda lags: int(lags.quantile(0.5, interpolation="higher"))),
    "shortest": ("lag_low", "min"),
    "longest": ("lag_high", "max"),
    "uncertain": ("uncertain", "sum"),
    "outside": ("outside", "sum"),
    "unlinked": ("unlinked", "sum"),
    "beyond": ("absent", "nunique"),
    "violent": ("answer_violent", "all"),
    "event_ids": ("answer_id", lambda ids: " ".join(dict.fromkeys(ids))),
}


def events_with_actors(tables: Tables) -> pd.DataFrame:
    """The events with who acted: party, party_name and bloc (empty if unknown), bloc_label.

    If there are several actors the first one named is used: each event appears once.
    """
    parties = tables.parties.set_index("party_id")
    labels = tables.blocs.set_index("bloc_id")["label"]
    party, bloc = tables.events["actor"], tables.events["actor_bloc"]
    return tables.events.assign(
        party=party,
        party_name=party.map(parties["name"]).astype("string").fillna(NOBODY),
        bloc=bloc,
        bloc_label=bloc.map(labels).astype("string").fillna(NOBODY),
    )


def _ends(tables: Tables, inside: pd.Series) -> pd.DataFrame:
    """The columns of a link for each of its ends; `first` and `last` limit the day it began."""
    events = events_with_actors(tables)
    return pd.DataFrame(
        {
            "id": events["event_id"],
            "violent": events["type"].isin(list(VIOLENT_TYPES)).astype("boolean"),
            "start": events["start"],
            "first": events["earliest"],
            "last": events["latest"] - (events["end"] - events["start"]),
            "party": events["party"],
            "party_name": events["party_name"],
            "bloc": events["bloc"],
            "bloc_label": events["bloc_label"],
            "name": events["name"],
            "inside": events["event_id"].isin(inside).astype("boolean"),
        }
    )


def _lags(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs with lag, lag_low and lag_high in days; an answer never comes before its act."""
    low = ((pairs["answer_first"] - pairs["act_last"]) // ONE_DAY).clip(lower=0)
    high = ((pairs["answer_last"] - pairs["act_first"]) // ONE_DAY).clip(lower=0)
    lag = (pairs["answer_start"] - pairs["act_start"]) // ONE_DAY
    return pairs.assign(
        lag=lag.clip(lower=low, upper=high).astype("Int64"),
        lag_low=low.astype("Int64"),
        lag_high=high.astype("Int64"),
    )


def _passages(known: Tables) -> pd.DataFrame:
    """A passage about each link's answer: answer_id, act_id, quote, article_id, both.

    From the earliest article that reports both ends, otherwise the earliest that reports the
    answer.
    """
    pairs = known.event_links.rename(columns={"event_id": "answer_id", "answers": "act_id"})
    days = known.articles[["article_id", "published"]]
    told = known.mentions.merge(days, on="article_id", validate="many_to_one")
    about = pairs.merge(told.rename(columns={"event_id": "answer_id"}), on="answer_id")
    of_act = known.mentions[["article_id", "event_id"]].drop_duplicates()
    of_act = of_act.rename(columns={"event_id": "act_id"}).assign(both=True)
    marked = about.merge(of_act, on=["article_id", "act_id"], how="left")
    ordered = marked.assign(both=marked["both"].notna()).sort_values(
        ["both", "published", "article_id"], ascending=[False, True, True], kind="stable"
    )
    firsts = ordered.drop_duplicates(["answer_id", "act_id"])
    return firsts[["answer_id", "act_id", "quote", "article_id", "both"]]


def links(known: Tables, selected: Tables | None = None) -> pd.DataFrame:
    """One row per link, from act to answer, in the order of the answers.

    Both ends must be among the known events; `act_inside` and `answer_inside` say which are in the
    selection too. For each end: id, start, first and last day on which it can have begun, party,
    bloc with their names, name. `lag` is in days, certain if lag_low = lag_high; `quote` is a
    passage about the answer; `basis` is the basis of the link: stated if an article reports both
    ends, otherwise annotated.
    """
    inside = (selected or known).events["event_id"]
    ends = _ends(known, inside)
    pairs = known.event_links.rename(columns={"event_id": "answer_id", "answers": "act_id"})
    pairs = pairs.merge(ends.add_prefix("act_"), on="act_id", validate="many_to_one")
    pairs = pairs.merge(ends.add_prefix("answer_"), on="answer_id", validate="many_to_one")
    pairs = pairs.merge(
        _passages(known), on=["answer_id", "act_id"], how="left", validate="one_to_one"
    )
    told = pairs["both"].eq(True).fillna(False)
    basis = pd.Series(ANNOTATED, index=pairs.index, dtype="string").mask(told, STATED)
    ordered = _lags(pairs.drop(columns="both").assign(basis=basis)).sort_values(
        ["answer_start", "act_start", "answer_id", "act_id"], kind="stable"
    )
    return ordered.reset_index(drop=True)


def touching(linked: pd.DataFrame) -> pd.DataFrame:
    """The links that have an end in the selection; the other one may be outside."""
    return linked.loc[linked["act_inside"] | linked["answer_inside"]].reset_index(drop=True)


def _reached(linked: pd.DataFrame, start: str, here: str, there: str) -> dict[str, int]:
    """event → the fewest links between it and the start, in one direction."""
    neighbours = linked.groupby(here)[there].agg(list).to_dict()
    steps, front = {start: 0}, [start]
    while front:
        found = [other for event in front for other in neighbours.get(event, [])]
        fresh = list(dict.fromkeys(event for event in found if event not in steps))
        steps.update(dict.fromkeys(fresh, steps[front[0]] + 1))
        front = fresh
    return steps


def chain(linked: pd.DataFrame, event_id: str) -> pd.DataFrame:
    """The links before and after an event, in order: what led to it and what followed.

    `step` counts the links between a row's far end and the event: negative before it, positive
    after it. An event without links has an empty chain.
    """
    before = _reached(linked, event_id, "answer_id", "act_id")
    after = _reached(linked, event_id, "act_id", "answer_id")
    back = linked.loc[linked["answer_id"].isin(list(before))]
    on = linked.loc[linked["act_id"].isin(list(after))]
    parts = [
        back.assign(step=-(back["answer_id"].map(before).astype("Int64") + 1)),
        on.assign(step=on["act_id"].map(after).astype("Int64") + 1),
    ]
    whole = pd.concat([part for part in parts if len(part)] or parts[:1])
    ordered = whole.drop_duplicates(["act_id", "answer_id"]).sort_values(
        ["act_start", "answer_start", "step", "answer_id"], kind="stable"
    )
    return ordered.reset_index(drop=True)


def _between(linked: pd.DataFrame, by: str) -> pd.DataFrame:
    """The links with who answers whom, and with what is counted of each."""
    return linked.assign(
        answering=linked[f"answer_{by}"].fillna("").astype("string"),
        answered=linked[f"act_{by}"].fillna("").astype("string"),
        answering_bloc=linked["answer_bloc"],
        uncertain=(linked["lag_low"] != linked["lag_high"]).astype("Int64"),
        outside=(~(linked["act_inside"] & linked["answer_inside"])).astype("Int64"),
        unlinked=(linked["basis"] != STATED).astype("Int64"),
        absent=linked["answer_id"].mask(linked["answer_inside"].astype(bool)),
    )


def answer_counts(linked: pd.DataFrame, by: str = "bloc") -> pd.DataFrame:
    """Who answered whom, most frequent first: one row per pair of blocs, or of parties.

    answering and answered with their names, `answers` and `acts` (events at either end), `links`,
    median, shortest and longest lag in days, the lags `below` and `above` the middle (the same for
    an odd number of links), `uncertain` links (with an inexact date), `outside` (one end is not in
    the selection) and `unlinked` (no source links the two), `beyond` (answers that are not in the
    selection), whether all answers are `violent`, event_ids. Each link has one lag: the median is
    over links.
    """
    name = "bloc_label" if by == "bloc" else "party_name"
    grouped = _between(linked, by).groupby(["answering", "answered"], sort=False)
    pairs = grouped.agg(
        answering_name=(f"answer_{name}", "first"),
        answered_name=(f"act_{name}", "first"),
        **COUNTED,
    )
    ordered = pairs.reset_index().sort_values(
        ["answers", "links", "answering_name", "answered_name"],
        ascending=[False, False, True, True],
        kind="stable",
    )
    return ordered.reset_index(drop=True)


def days_between(low: int, high: int) -> str:
    """A lag in words: `the same day`, `5 days`, `2–8 days`, as precise as the dates are."""
    if low != high:
        return f"{low}{DASH}{high} days"
    return quantity(low, "day") if low else "the same day"


def later(low: int, high: int) -> str:
    """A lag after something: `5 days later`, `the same day`."""
    words = days_between(low, high)
    return words if words == "the same day" else f"{words} later"
