"""Contradictions, each with the claims that cannot both be right."""

import pandas as pd

from lib.analyses.totals.claimed import counting, series, with_names
from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.opposed import (
    FALLS,
    NEARLY,
    PART,
    SAME_DAY,
    SUM,
    falling,
    nearly_reached,
    sums,
)
from lib.analyses.totals.reports import Reports
from lib.analyses.totals.slip_rows import Told, of_pairs, of_sums, outvoted_figures
from lib.analyses.totals.slips import FIGURE as FIGURE_OF_DAY
from lib.analyses.totals.slips import carrying_articles, judge_pairs
from lib.model.settings import Tally
from lib.tables import Tables

DTYPES = {
    "kind": "string",
    "sentence": "string",
    "claim_ids": "string",
    "day": "datetime64[us]",
    "comparable": "boolean",
    "slip": "boolean",
    "claimant": "string",
}
# One figure, however often it is printed.
FIGURE = ["claimant", "scope_b", "until_b", "bound_b", "value_b"]
REASONS = {
    FALLS: "A running total cannot fall.",
    PART: "A part cannot exceed its whole.",
    NEARLY: "A figure that has been reached cannot be “nearly” reached later.",
    SAME_DAY: "",
    SUM: "The parts do not add up to the total.",
}
WITHIN_DAY = "Not comparable: the count may have risen within the day."


def _pair_sentence(pair: pd.Series, words: Wording) -> str:
    earlier, later = pair["id_a"], pair["id_b"]
    ours, theirs = words.figure(earlier), words.figure(later)
    head = f"{words.claimant(later)}, {words.where(later)}:"
    if pair["kind"] == SAME_DAY:
        said = f"{head} {ours} and {theirs}, both {words.by(later)}."
    elif pair["kind"] == PART:
        part = f"{ours} {words.by(earlier)} in {words.where(earlier)} alone"
        said = f"{head} {theirs} {words.by(later)}, but {part}."
    else:
        said = f"{head} {theirs} {words.by(later)}, after {ours} {words.by(earlier)}."
    if not pair["starts_alike"]:
        return f"{said} {words.starts([earlier, later])}"
    kind = FALLS if pair["bound_b"] == "about" else pair["kind"]
    reason = REASONS[kind] if pair["comparable"] else WITHIN_DAY
    return f"{said} {reason}".strip()


def _sum_sentence(row: pd.Series, words: Wording) -> str:
    whole, *parts = row["ids"].split()
    added = " and ".join(f"{words.figure(part)} in {words.where(part)}" for part in parts)
    total = f"{words.figure(whole)} in {words.where(whole)}"
    said = f"{words.claimant(whole)}, {words.by(whole)}: {added}, but {total}."
    if not row["starts_alike"]:
        return f"{said} {words.starts([whole, *parts])}"
    return f"{said} {REASONS[SUM] if row['comparable'] else WITHIN_DAY}"


def _leading(pairs: pd.DataFrame) -> pd.DataFrame:
    """For each figure that is contradicted, and how, the claim that contradicts it most."""
    ordered = pairs.sort_values(
        ["comparable", "low_a", "reached_a", "published_a", "published_b", "id_a", "id_b"],
        ascending=[False, False, False, True, True, True, True],
    )
    return ordered.drop_duplicates(FIGURE)


def _apart(rows: pd.DataFrame, ids: list[str], slips: list[frozenset[str]]) -> pd.DataFrame:
    """The rows without figures that only one report has."""
    alone = frozenset[str]().union(*slips)
    kept = [alone.isdisjoint(text.split()) for text in ids]
    return rows.loc[pd.Series(kept, index=rows.index, dtype="bool")]


def _sided(told: Told) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The pairs that can be compared, as judged by `judge_pairs`, and all others."""
    pairs = pd.concat([falling(told.claims), nearly_reached(told.claims)], ignore_index=True)
    held = pairs["comparable"].astype(bool)
    return judge_pairs(pairs.loc[held], told.claims, told.reports), pairs.loc[~held]


def _of_pairs(told: Told, alone: pd.DataFrame) -> list[pd.DataFrame]:
    """Contradictions and differences between two claims, and the reports that differ alone.

    Reports already in `alone` are not listed again as differences.
    """
    sided, loose = _sided(told)
    slips = of_pairs(told, sided.loc[sided["slip"]])
    loose = _apart(loose, list(loose["id_a"] + " " + loose["id_b"]), [*slips["of"], *alone["of"]])
    rows = _leading(pd.concat([sided.loc[~sided["slip"]], loose]))
    named = rows.assign(
        sentence=[_pair_sentence(pair, told.words) for _, pair in rows.iterrows()],
        claim_ids=rows["id_a"] + " " + rows["id_b"],
        day=rows["until_b"],
        slip=False,
    )
    return [named, slips]


def _figures_of(row: pd.Series, words: Wording) -> tuple:
    """The figures of a sum, whoever prints it."""
    figures = [(words.where(name), words.figure(name)) for name in row["ids"].split()]
    return row["claimant"], row["until"], *figures


def _printed_once(told: Told, rows: pd.DataFrame) -> pd.Series:
    """Whether no two independent reports have the same parts with the same total."""
    articles: dict[tuple, set[str]] = {}
    keys = [_figures_of(row, told.words) for _, row in rows.iterrows()]
    for key, ids in zip(keys, rows["ids"], strict=True):
        articles.setdefault(key, set()).add(told.words.article(ids.split()[0]))
    alone = [told.reports.independent(articles[key]) < 2 for key in keys]
    return pd.Series(alone, index=rows.index, dtype="bool")


def _missed(told: Told) -> pd.DataFrame:
    """Every total that its parts do not add up to; `alone` if only one report has them."""
    rows = sums(told.claims).sort_values(["comparable", "ids"], ascending=[False, True])
    return rows.assign(alone=rows["comparable"].astype(bool) & _printed_once(told, rows))


def _of_sums(told: Told) -> list[pd.DataFrame]:
    """Totals that their parts do not add up to, and the single reports in which they do not."""
    rows = _missed(told)
    rows = rows.drop_duplicates(["claimant", "until", "whole"])
    alone = rows["alone"].astype(bool)
    slips = of_sums(told, rows.loc[alone])
    rest = rows.loc[~alone]
    named = rest.assign(
        kind=SUM,
        sentence=[_sum_sentence(row, told.words) for _, row in rest.iterrows()],
        claim_ids=rest["ids"],
        day=rest["until"],
        slip=False,
    )
    return [named, slips]


def _told(tables: Tables, tally: Tally) -> Told:
    kin = with_names(tables, tables.claims.loc[counting(tables.claims, tally)])
    return Told(series(tables, tally), kin, Reports(tables, kin), Wording(tables, kin))


def slips(tables: Tables, tally: Tally) -> frozenset[str]:
    """The claims of one report that set no limit for a total: a figure that several others rule
    out, and parts that do not add up to their total unless another report has them too."""
    told = _told(tables, tally)
    sided, _ = _sided(told)
    sums_missed = _missed(told)
    within = set(" ".join(sums_missed.loc[sums_missed["alone"].astype(bool), "ids"]).split())
    carrying, wrong = (
        carrying_articles(told.claims),
        outvoted_figures(told, sided.loc[sided["slip"]]),
    )
    figures = zip(*(told.claims[part] for part in FIGURE_OF_DAY), strict=True)
    return frozenset(
        str(name)
        for name, figure in zip(told.claims["claim_id"], figures, strict=True)
        if figure in wrong or (name in within and told.reports.independent(carrying[figure]) < 2)
    )


def contradictions(tables: Tables, tally: Tally) -> pd.DataFrame:
    """The tally's claims that cannot both be right: kind, sentence, claim_ids, day, comparable …

    A row is a figure (claimant, places, day, bound and value, however often printed) and the claim
    of the same claimant that contradicts it most; claim_ids joins both with a space. `comparable`
    is False if they count from different starts, or if they come from different articles of one
    day: such rows are not contradictions. Nor are those with `slip`: no two independent reports
    carry the outlying figure; claim_ids then names the other reports too. Contradictions come
    first, then slips, each in order of days.
    """
    told = _told(tables, tally)
    added, alone = _of_sums(told)
    parts = [added, alone, *_of_pairs(told, alone)]
    rows = pd.concat([part[list(DTYPES)].astype(DTYPES) for part in parts])
    ordered = rows.sort_values(
        ["comparable", "slip", "day", "claim_ids"], ascending=[False, True, True, True]
    )
    return ordered.reset_index(drop=True)


def of_claimants(rows: pd.DataFrame) -> pd.DataFrame:
    """The contradictions: without slips of one report, and without what cannot be compared."""
    return rows.loc[(rows["comparable"] & ~rows["slip"]).astype(bool)]


def of_reports(rows: pd.DataFrame) -> pd.DataFrame:
    """The reports that differ from the others of their claimant."""
    return rows.loc[rows["slip"].astype(bool)]


def incomparable(rows: pd.DataFrame) -> pd.DataFrame:
    """The differences that cannot be compared."""
    return rows.loc[~rows["comparable"].astype(bool)]
