"""Whether claims about the same thing agree: scope is compared before numbers.

Two claims are about the same thing if event, measure, places, affected, target and weapon are the
same; for people killed or wounded by an event it matters who they are, not what hit them. An
interval is what a claim's wording allows (lib/model/bounds). Each named claimant counts with its
latest figure; an article without a claimant is a separate voice, is shown, and neither agrees nor
disagrees: it may be repeating someone's older figure.
"""

from datetime import date

import pandas as pd

from lib.analyses.agreement import scopes, wordings
from lib.analyses.agreement.questions import PEOPLE
from lib.analyses.agreement.wordings import NUMBER
from lib.analyses.totals import with_names
from lib.tables import Tables

QUESTION = ["event_id", "measure", "scope", "affected", "target", "weapon"]
# What a figure has from the first claim of it.
FIRST = (*QUESTION, "claimant", "claimant_name", "bloc", "publisher", "quote")
# A figure's columns → their suffixes with the wording of most articles.
SAID = {"bound": "", "low": "_low", "high": "_high", "approximate": "_vaguely"}
OPEN = 2**62  # a number above any other
EXCLUDE, APPROXIMATE, AGREE, ALONE = "exclude", "approximate", "agree", "alone"
WORDS = {
    EXCLUDE: "cannot both be right",
    APPROXIMATE: "overlap only if “about” and “nearly” are read loosely",
    AGREE: "agree",
}


def with_voices(
    everything: Tables, claims: pd.DataFrame, known_by: date | None = None
) -> pd.DataFrame:
    """The claims known by that day, with question, voice, claimant_name, bloc, stated, latest …

    `question` is the same for all claims about the same thing, `scope` is the scope to compare,
    `voice` the claimant or the unnamed article, `stated` the day a figure is stated for: its as-of
    day, otherwise the first day on which the voice is known to have given this figure, so that an
    article repeating an old figure does not make it new; `worded_on` is that day for the figure in
    the claim's own wording. `said`, `said_low`, `said_high` and
    `said_vaguely` are the bound with which most articles give the voice's number, `latest` whether
    it is the voice's latest: see `lib.analyses.agreement.wordings`. Pass all claims, then select
    rows: a selection must not make an old figure the latest.
    """
    known = claims if known_by is None else claims.loc[claims["published"] <= str(known_by)]
    hurt = known["measure"].isin(PEOPLE) & known["event_id"].notna()
    placed = known.assign(
        scope=scopes.scopes_to_compare(everything, known),
        target=known["target"].mask(hurt),
        weapon=known["weapon"].mask(hurt),
    )
    parts = placed[QUESTION].astype("string").fillna("")
    asked = parts[QUESTION[0]].str.cat(parts[QUESTION[1:]], sep="|")
    beside = with_names(everything, placed).assign(
        question=asked.astype("string"),
        voice=placed["claimant"].fillna("article:" + placed["article_id"]).astype("string"),
    )
    return wordings.with_wording(beside)


def figures(claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each number of a voice on a question, however often printed, in the order stated.

    Needs claims from `with_voices`. A plain N beside "more than N" is the same number: `bound` is
    the word that most articles use, `articles` counts those, `of` all in which the voice gives a
    figure on the question. `first` and `last` are the days for which it is stated in this wording,
    `until` the last in any. `claim_ids` joins the claims with a space; the first of them has the
    wording, the passage and the day `last`.
    """
    worded = wordings.with_known_wording(claims)
    told = worded.assign(other=worded["bound"].ne(worded["said"]).astype(bool))
    counts = _articles(told.loc[~told["other"]], NUMBER, "articles")
    every = _articles(told, ["question", "voice"], "of")
    rows = _numbers(told).merge(counts, on=NUMBER, how="left")
    rows = rows.merge(every, on=["question", "voice"], how="left")
    number = rows["articles"].fillna(rows["claim_ids"].str.count(" ") + 1).astype("Int64")
    return rows.assign(articles=number).sort_values(
        ["first", "last", "published", "low", "voice"], kind="stable"
    )


def _numbers(told: pd.DataFrame) -> pd.DataFrame:
    """One row for each number of a voice on a question, as most articles word it."""
    ordered = told.sort_values(
        ["other", "worded_on", "published", "claim_id"],
        ascending=[True, False, True, True],
        kind="stable",
    )
    return (
        ordered.assign(worded_on=ordered["worded_on"].mask(ordered["other"]))
        .groupby(NUMBER, dropna=False, sort=False)
        .agg(
            **{name: (name, "first") for name in FIRST},
            **{name: (f"said{part}", "first") for name, part in SAID.items()},
            published=("published", "min"),
            first=("worded_on", "min"),
            last=("worded_on", "max"),
            until=("stated", "max"),
            latest=("latest", "any"),
            claim_ids=("claim_id", " ".join),
        )
        .reset_index()
    )


def _articles(claims: pd.DataFrame, keys: list[str], name: str) -> pd.DataFrame:
    grouped = claims.groupby(keys, dropna=False)
    return grouped.agg(**{name: ("article_id", "nunique")}).reset_index()


def merge_unnamed(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures, with one row for each figure in articles without a claimant, however many
    articles.

    Needs rows from `figures`.
    """
    nobody = rows.loc[rows["claimant"].isna()]
    if nobody.empty:
        return rows
    same = nobody.sort_values(
        ["last", "published", "voice"], ascending=[False, True, True], kind="stable"
    ).groupby(["question", "bound", "value", "value_high"], dropna=False, sort=False)
    firsts = {name: (name, "first") for name in rows.columns}
    joined = same.agg(
        **{
            **firsts,
            "published": ("published", "min"),
            "first": ("first", "min"),
            "until": ("until", "max"),
            "articles": ("articles", "sum"),
            "of": ("of", "sum"),
            "claim_ids": ("claim_ids", " ".join),
        }
    ).reset_index(drop=True)
    together = pd.concat([rows.loc[rows["claimant"].notna()], joined[rows.columns]])
    return together.astype(rows.dtypes.to_dict()).sort_values(
        ["first", "last", "published", "low", "voice"], kind="stable", ignore_index=True
    )


def latest(rows: pd.DataFrame) -> pd.DataFrame:
    """The latest figures of the named claimants."""
    return rows.loc[rows["latest"] & rows["claimant"].notna()]


def _below(pairs: pd.DataFrame, lower: str, higher: str, kind: str) -> pd.Series:
    """Whether everything one of a pair allows is below everything the other allows.

    A running total may grow: there a lower figure for an earlier day is not a contradiction.
    """
    apart = pairs[f"{kind}high_{lower}"] < pairs[f"{kind}low_{higher}"]
    running = pairs["event_id_a"].isna() & (pairs[f"last_{lower}"] < pairs[f"last_{higher}"])
    return apart.fillna(False).astype(bool) & ~running


def pairs(rows: pd.DataFrame) -> pd.DataFrame:
    """Every two named claimants' latest figures on one question, with their verdict.

    Columns are those of `figures` with _a (the lower) and _b, question, and verdict: `exclude` (no
    number fits both), `approximate` (one fits only if about and nearly are widened), `agree`.
    """
    said = latest(rows)
    vague = said["approximate"].fillna(False).astype(bool)
    said = said.assign(
        stated_low=said["low"].mask(vague, said["value"]),
        stated_high=said["high"].mask(vague, said["value"]),
    ).sort_values(["low", "high", "voice"], kind="stable", na_position="last")
    said = said.assign(place=range(len(said)))
    both = said.merge(said, on="question", suffixes=("_a", "_b"))
    both = both.loc[both["place_a"] < both["place_b"]].reset_index(drop=True)
    verdict = pd.Series(AGREE, index=both.index, dtype="string")
    for kind, word in (("stated_", APPROXIMATE), ("", EXCLUDE)):
        apart = _below(both, "a", "b", kind) | _below(both, "b", "a", kind)
        verdict = verdict.mask(apart, word)
    return both.assign(verdict=verdict)


def excluding(both: pd.DataFrame) -> pd.DataFrame:
    """The pairs that cannot both be right, most striking first.

    Last come those that differ only in wording (85 and more than 85: `same_number`), before them
    those with “about” or “nearly”, and before these those whose lower figure is the older one
    (`overtaken`: people die and are counted later); the others are sorted by their older figure,
    most recent first, then by the width of the gap.
    """
    apart = both.loc[both["verdict"] == EXCLUDE]
    ordered = apart.assign(
        same_number=apart["value_a"].eq(apart["value_b"]).fillna(False).astype(bool),
        overtaken=apart["event_id_a"].notna()
        & apart["measure_a"].isin(PEOPLE)
        & (apart["until_a"] < apart["until_b"]),
        vague=apart["approximate_a"] | apart["approximate_b"],
        since=apart[["last_a", "last_b"]].min(axis=1),
        gap=apart["low_b"] - apart["high_a"],
    ).sort_values(
        ["same_number", "vague", "overtaken", "since", "gap", "voice_a", "voice_b"],
        ascending=[True, True, True, False, False, True, True],
    )
    return ordered.drop(columns=["vague", "since", "gap"])


def beyond_whole(rows: pd.DataFrame) -> pd.DataFrame:
    """Pairs of running totals in which one for fewer places exceeds one for more, at the same time.

    Columns are those of `figures` with _a (the lower, for more places) and _b; the claimants are
    named ones with their latest figures. Places are compared by the ids in `scope`.
    """
    said = latest(rows)
    said = said.loc[said["event_id"].isna() & said["scope"].ne("")]
    alike = [part for part in QUESTION if part != "scope"]
    keys = said[alike].astype("string").fillna("")
    said = said.assign(about=keys[alike[0]].str.cat(keys[alike[1:]], sep="|"))
    both = said.merge(said, on="about", suffixes=("_a", "_b"))
    scopes_of = zip(both["scope_a"], both["scope_b"], strict=True)
    inside = [set(part.split("+")) < set(whole.split("+")) for whole, part in scopes_of]
    above = (both["high_a"] < both["low_b"]).fillna(False).astype(bool)
    earlier = both["last_b"] <= both["last_a"]
    return both.loc[above & earlier & pd.Series(inside, index=both.index, dtype=bool)]


def verdicts(rows: pd.DataFrame) -> pd.Series:
    """question → exclude, approximate or agree; alone if fewer than two claimants give a figure."""
    both = pairs(rows)
    ranks = {ALONE: 0, AGREE: 1, APPROXIMATE: 2, EXCLUDE: 3}
    worst = both["verdict"].map(ranks).groupby(both["question"]).max()
    questions = rows["question"].drop_duplicates()
    words = {rank: word for word, rank in ranks.items()}
    found = questions.map(worst).fillna(0).astype(int).map(words)
    return pd.Series(found.to_numpy(), index=questions, dtype="string", name="verdict")


def worded_apart(rows: pd.DataFrame) -> int:
    """The number of questions on which the claimants exclude each other only by wording.

    85 and "more than 85" are the same figure in two wordings, not two accounts of what happened.
    """
    apart = excluding(pairs(rows))
    others = apart.loc[~apart["same_number"], "question"]
    return apart["question"].nunique() - others.nunique()
