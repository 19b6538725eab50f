"""Examples of claims about one event: whether they are compared, and the result."""

from collections.abc import Callable

import pandas as pd

from lib.analyses import agreement
from lib.analyses.agreement import contested, course_words, disputes, questions, replay
from lib.evidence import Evidence
from lib.method.examples.material import Material

Words = Callable[[questions.Row], str]
# In how many events an example of a course is looked for.
MOST_READ = 20


def _shown(material: Material, pairs: pd.DataFrame, words: Words) -> Evidence | None:
    """The most widely reported pair, in a sentence, each figure with the source of its wording and
    day."""
    joined = pairs["claim_ids_a"].str.split().str[0] + " " + pairs["claim_ids_b"].str.split().str[0]
    order = (pairs["articles_a"] + pairs["articles_b"]).sort_values(ascending=False, kind="stable")
    rows = pairs.assign(claim_ids=joined).loc[order.index].head(1)
    sentences = [
        f"{disputes.subject(material.tables, row['event_id_a'], row['measure_a'])}: "
        f"{disputes.both(row)}{questions.one_state(material.tables, row)} {words(row)}."
        for row in rows.to_dict("records")
    ]
    cards = contested.cards(material.library, rows.assign(sentence=sentences))
    return next(iter(cards), None)


def _verdict(material: Material, pairs: pd.DataFrame, verdict: str) -> Evidence | None:
    """Two figures with this verdict; those that differ only in wording show little."""
    said = pairs.loc[pairs["verdict"] == verdict]
    telling = said.loc[~said["value_a"].eq(said["value_b"]).fillna(False)]
    return _shown(material, telling if len(telling) else said, lambda _: agreement.WORDS[verdict])


def _scope(material: Material, said: pd.DataFrame) -> Evidence | None:
    """Two figures of one event that cover different places."""
    thing = said["event_id"] + " " + said["measure"]
    both = said.assign(thing=thing).merge(
        said.assign(thing=thing), on="thing", suffixes=("_a", "_b")
    )
    other = (both["voice_a"] != both["voice_b"]) & (both["value_a"] != both["value_b"])

    def words(row: questions.Row) -> str:
        covered = [questions.place(material.tables, row, end) for end in ("_a", "_b")]
        return f"are not compared: one covers {covered[0]}, the other {covered[1]}"

    rows = both.loc[other & (both["scope_a"] < both["scope_b"])]
    return _shown(material, rows.reset_index(drop=True), words)


def _latest(material: Material, figures: pd.DataFrame) -> Evidence | None:
    """The figure that is worded in several ways, by the most widely quoted claimant."""
    said = agreement.latest(figures)
    worded = said.loc[said["articles"] < said["of"]]
    for row in worded.sort_values("of", ascending=False, kind="stable").to_dict("records"):
        first = row["claim_ids"].split()[:1]
        claims = material.tables.claims
        words = f"{questions.figure(row)}: {disputes.article_share(row)}"
        return material.claim(
            claims.loc[claims["claim_id"].isin(first)], lambda _, said=words: said
        )
    return None


def _told(material: Material, event: str, steps: pd.DataFrame) -> Evidence | None:
    """A course in a sentence, each number with the source that carried it first."""
    about = disputes.named_event(material.tables, event)
    sentence = f"{about}: {course_words.course_sentence(material.tables, steps)}"
    ids = " ".join(steps["claim_ids"].str.split().str[0])
    row = pd.DataFrame([{"sentence": sentence, "claim_ids": ids}])
    return next(iter(contested.cards(material.library, row)), None)


def _course(material: Material) -> Evidence | None:
    """A figure that its claimant revised, in the most widely reported event that has one."""
    tables = material.tables
    about = tables.claims.loc[tables.claims["event_id"].notna() & tables.claims["claimant"].notna()]
    events = tables.events.sort_values("mentions", ascending=False, kind="stable")["event_id"]
    for event in events.loc[events.isin(about["event_id"])].head(MOST_READ):
        own = about.loc[about["event_id"] == event]
        for steps in replay.courses(replay.replay(tables, event, own)).values():
            if steps.loc[steps["is_on"], "voice"].duplicated().any():
                return _told(material, event, steps)
    return None


def examples(material: Material) -> dict[str, Evidence | None]:
    """Rule → two claims about one event that the rule applies to; None without any."""
    tables = material.tables
    about = agreement.with_voices(tables, tables.claims.loc[tables.claims["event_id"].notna()])
    figures = agreement.figures(about)
    pairs = agreement.pairs(figures)
    found = {verdict: _verdict(material, pairs, verdict) for verdict in agreement.WORDS}
    return {
        **found,
        "scope": _scope(material, agreement.latest(figures)),
        "latest": _latest(material, figures),
        "course": _course(material),
    }
