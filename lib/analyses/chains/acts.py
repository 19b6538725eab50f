"""How one act led to another: retaliation links, their lags in days, and chains of them."""

from collections.abc import Sequence

import pandas as pd

from lib.model.vocabulary import VIOLENT_TYPES
from lib.tables import Tables, lists
from lib.tables.lists import together
from lib.tables.records import Row
from lib.wording.words import DASH, quantity

# The basis of a link: an article reports both of its ends, or it is only annotated.
STATED, ANNOTATED = "stated", "annotated"
NOBODY = "No actor named"
ONE_DAY = pd.Timedelta(days=1)
# The columns of `answer_counts`.
COUNTED = {
    "answering": "string", "answered": "string", "answering_name": "string",
    "answered_name": "string", "answering_bloc": "string", "answers": "int64", "acts": "int64",
    "links": "Int64", "median": "Float64", "below": "Int64", "above": "Int64", "shortest": "Int64",
    "longest": "Int64", "uncertain": "Int64", "outside": "Int64", "unlinked": "Int64",
    "beyond": "int64", "violent": "boolean", "event_ids": "string",
}  # fmt: skip
# What a link has at each end, and of its own.
AT_END = ("id", "bloc", "inside")
OWN = ["lag", "lag_low", "lag_high", "basis", "answer_violent"]


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


def with_inside(linked: pd.DataFrame, selected: Tables) -> pd.DataFrame:
    """The links, with which ends are in another selection."""
    inside = set(selected.events["event_id"])
    return linked.assign(
        **{
            f"{end}_inside": pd.array(
                [name in inside for name in linked[f"{end}_id"].tolist()], dtype="boolean"
            )
            for end in ("act", "answer")
        }
    )


def touching(linked: pd.DataFrame) -> pd.DataFrame:
    """The links that have an end in the selection; the other one may be outside."""
    return linked.loc[linked["act_inside"] | linked["answer_inside"]].reset_index(drop=True)


def _reached(linked: pd.DataFrame, start: str, here: str, there: str) -> dict[str, int]:
    """event → the fewest links between it and the start, in one direction."""
    neighbours = together(linked[there].tolist(), linked[here].tolist())
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


def _side(links: Sequence[Row], end: str) -> list[str]:
    """The events at an end of the links, each once."""
    return list(dict.fromkeys(link[f"{end}_id"] for link in links))


def _counted(links: Sequence[Row], name: str) -> Row:
    """What is counted of the links between two sides; `name` is the column of their names."""
    lags, first = sorted(link["lag"] for link in links), links[0]
    below, above = lags[(len(lags) - 1) // 2], lags[len(lags) // 2]
    both = [link["act_inside"] and link["answer_inside"] for link in links]
    return {
        "answering_name": first[f"answer_{name}"],
        "answered_name": first[f"act_{name}"],
        "answering_bloc": first["answer_bloc"],
        "answers": len(_side(links, "answer")),
        "acts": len(_side(links, "act")),
        "links": len(links),
        "median": (below + above) / 2,
        "below": below,
        "above": above,
        "shortest": min(link["lag_low"] for link in links),
        "longest": max(link["lag_high"] for link in links),
        "uncertain": sum(link["lag_low"] != link["lag_high"] for link in links),
        "outside": both.count(False),
        "unlinked": sum(link["basis"] != STATED for link in links),
        "beyond": len({link["answer_id"] for link in links if not link["answer_inside"]}),
        "violent": all(link["answer_violent"] for link in links),
        "event_ids": " ".join(_side(links, "answer")),
    }


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
    ends = [f"{end}_{part}" for end in ("answer", "act") for part in {*AT_END, by, name}]
    names = [*ends, *OWN]
    links = [dict(zip(names, row, strict=True)) for row in lists.rows_of(linked, names)]
    sides = ((link[f"answer_{by}"] or "", link[f"act_{by}"] or "") for link in links)
    rows = [
        {"answering": answering, "answered": answered, **_counted(own, name)}
        for (answering, answered), own in together(links, sides).items()
    ]
    rows.sort(key=lambda row: (row["answering_name"], row["answered_name"]))
    rows.sort(key=lambda row: (row["answers"], row["links"]), reverse=True)
    return pd.DataFrame(
        {
            column: pd.array([row[column] for row in rows], dtype=dtype)
            for column, dtype in COUNTED.items()
        }
    )


def days_between(low: int, high: int) -> str:
    """A lag in words: `the same day`, `5 days`, `2–8 days`, as precise as the dates are."""
    if low != high:
        return f"{low}{DASH}{high} days"
    return quantity(low, "day") if low else "the same day"


def later(low: int, high: int) -> str:
    """A lag after something: `5 days later`, `the same day`."""
    words = days_between(low, high)
    return words if words == "the same day" else f"{words} later"
