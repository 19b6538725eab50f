"""The evidence for a mark: its claims, events or statements, each with its passage and source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from lib.hindsight import LATER
from lib.model.vocabulary import EVENT_TYPES, MEASURES, STANCES
from lib.tables import Tables
from lib.tallies import UNNAMED
from lib.words import bounded, partial, period

# Who reports an event, as its evidence says it.
REPORTED = {
    "official": "confirmed by officials or the side attacked",
    "media": "reported by media",
    "claimed_only": "reported only by the side that claims it",
}


@dataclass(frozen=True)
class Source:
    """A passage and the article that carries it.

    `read_once`: no second reader compared it, in a corpus in which one did so with others.
    """

    quote: str
    article_id: str
    title: str
    publisher: str
    published: date
    url: str
    language: str
    read_once: bool = False


@dataclass(frozen=True)
class Evidence:
    """One thing that a mark rests on: what, who and when in words, and who carries it."""

    id: str
    kind: str
    heading: str
    text: str
    details: tuple[str, ...]
    bloc: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Library:
    """The tables that evidence is looked up in: names come from all, rows from the selection."""

    everything: Tables
    selected: Tables

    @cached_property
    def _names(self) -> dict[str, str]:
        parties = self.everything.parties
        return dict(zip(parties["party_id"], parties["name"], strict=True))

    @cached_property
    def _blocs(self) -> dict[str, str]:
        parties = self.everything.parties
        return dict(zip(parties["party_id"], parties["bloc"], strict=True))

    @cached_property
    def _places(self) -> dict[str, str]:
        places = self.everything.places
        return dict(zip(places["place_id"], places["name"], strict=True))

    @cached_property
    def _event_names(self) -> dict[str, str]:
        events = self.everything.events
        return dict(zip(events["event_id"], events["name"], strict=True))

    @cached_property
    def roles(self) -> dict[tuple[str, str], list[str]]:
        """(event, role) → its parties."""
        rows = self.everything.event_parties
        return rows.groupby(["event_id", "role"], sort=False)["party_id"].agg(list).to_dict()

    @cached_property
    def places_of(self) -> dict[str, list[str]]:
        """event → its places."""
        rows = self.everything.event_places
        return rows.groupby("event_id", sort=False)["place_id"].agg(list).to_dict()

    @cached_property
    def answered(self) -> dict[str, list[str]]:
        """event → the events that it answers."""
        rows = self.everything.event_links
        return rows.groupby("event_id", sort=False)["answers"].agg(list).to_dict()

    @cached_property
    def told(self) -> dict[str, list[tuple[str, str]]]:
        """event → the selected articles that tell of it, each with its passage."""
        rows = self.selected.mentions
        pairs = pd.Series(list(zip(rows["article_id"], rows["quote"], strict=True)), dtype="object")
        return pairs.groupby(rows["event_id"].to_numpy(), sort=False).agg(list).to_dict()

    @cached_property
    def _articles(self) -> dict[str, dict]:
        return self.everything.articles.set_index("article_id").to_dict("index")

    def party(self, party_id: object) -> str:
        """The party's name; an affected group is its own name; empty for none."""
        if party_id is None or pd.isna(party_id):
            return ""
        return self._names.get(str(party_id), str(party_id).capitalize())

    def bloc(self, party_id: object) -> str:
        """The party's bloc; empty for none."""
        return self._blocs.get(str(party_id), "")

    def place_names(self, scope: str) -> str:
        """The names of places joined with +."""
        return ", ".join(self._places.get(place, place) for place in scope.split("+") if place)

    def event_label(self, event_id: object) -> str:
        """The event's name; empty for none."""
        return self._event_names.get(str(event_id), "")

    @cached_property
    def _is_reread(self) -> bool:
        """Whether a second reader went through any of the corpus."""
        return bool(self.everything.articles["reviewed"].notna().any())

    def source(self, article_id: str, quote: str) -> Source:
        """The passage with its article's head."""
        article = self._articles[article_id]
        return Source(
            quote=quote,
            article_id=article_id,
            title=str(article["title"]),
            publisher=str(article["publisher"]),
            published=article["published"].date(),
            url=str(article["url"]),
            language=str(article["language"]),
            read_once=self._is_reread and pd.isna(article["reviewed"]),
        )


def _rows(frame: pd.DataFrame, key: str, ids: Iterable[str]) -> pd.DataFrame:
    return frame.loc[frame[key].isin(list(ids))]


def _covers(claim: pd.Series) -> str:
    since = partial(claim["since"], claim["since_precision"]) if pd.notna(claim["since"]) else ""
    as_of = partial(claim["as_of"], claim["as_of_precision"]) if pd.notna(claim["as_of"]) else ""
    words = [f"since {since}" if since else "", f"as of {as_of}" if as_of else ""]
    return ", ".join(word for word in words if word)


def _whom(claim: pd.Series, library: Library) -> str:
    names = {role: library.party(claim[role]) for role in ("actor", "target", "affected")}
    words = [
        f"by {names['actor']}" if names["actor"] else "",
        f"on {names['target']}" if names["target"] else "",
        f"among {names['affected']}" if names["affected"] else "",
    ]
    return " ".join(word for word in words if word)


def _claim(claim: pd.Series, library: Library) -> Evidence:
    number = bounded(claim["bound"], claim["value"], claim["value_high"])
    event = library.event_label(claim["event_id"])
    details = (
        _covers(claim),
        library.place_names(claim["scope"]),
        f"About: {event}" if event else "",
    )
    what = f"{number} {MEASURES.label(claim['measure']).lower()} {_whom(claim, library)}".strip()
    return Evidence(
        id=claim["claim_id"],
        kind="claim",
        heading=library.party(claim["claimant"]) or UNNAMED,
        text=what[:1].upper() + what[1:],
        details=tuple(detail for detail in details if detail),
        bloc=library.bloc(claim["claimant"]),
        sources=(library.source(claim["article_id"], claim["quote"]),),
    )


def claims(library: Library, ids: Iterable[str]) -> list[Evidence]:
    """The claims with these ids, the latest published first; unknown ids give nothing."""
    rows = _rows(library.selected.claims, "claim_id", ids)
    ordered = rows.sort_values(["published", "claim_id"], ascending=[False, True])
    return [_claim(claim, library) for _, claim in ordered.iterrows()]


def _statement(statement: pd.Series, library: Library) -> Evidence:
    toward = library.party(statement["toward"])
    when = partial(statement["date"], statement["date_precision"])
    topics = library.everything.topics.set_index("topic_id")["label"]
    topic = "" if pd.isna(statement["topic"]) else str(topics.get(statement["topic"], ""))
    event = library.event_label(statement["event_id"])
    details = (
        when,
        statement["speaker"],
        "" if pd.isna(statement["channel"]) else statement["channel"],
        f"On: {topic or event}",
    )
    return Evidence(
        id=statement["statement_id"],
        kind="statement",
        heading=f"{library.party(statement['party_id'])} "
        f"{STANCES.label(statement['stance']).lower()}{' → ' + toward if toward else ''}",
        text=statement["position"],
        details=tuple(detail for detail in details if detail),
        bloc=library.bloc(statement["party_id"]),
        sources=(library.source(statement["article_id"], statement["quote"]),),
    )


def statements(library: Library, ids: Iterable[str]) -> list[Evidence]:
    """The statements with these ids, the latest first; unknown ids give nothing."""
    rows = _rows(library.selected.statements, "statement_id", ids)
    ordered = rows.sort_values(
        ["date", "published", "statement_id"], ascending=[False, False, True]
    )
    return [_statement(statement, library) for _, statement in ordered.iterrows()]


def _event_details(event: pd.Series, library: Library) -> tuple[str, ...]:
    event_id = event["event_id"]
    places = library.place_names("+".join(library.places_of.get(event_id, ())))
    actor, target, claimed = (
        ", ".join(map(library.party, library.roles.get((event_id, role), ())))
        for role in ("actor", "target", "claimed_by")
    )
    answers = "; ".join(map(library.event_label, library.answered.get(event_id, ())))
    told_later = str(event["summary"]).endswith(f"({LATER})")
    reported = "" if told_later else REPORTED.get(str(event["reported_by"]), "")
    kind = EVENT_TYPES.label(event["type"])
    precision = {1: "", 2: " (within the week)", 3: " (within the month)"}
    details = (
        "" if str(event["name"]).startswith(kind) else kind,
        period(event["start"].date(), event["end"].date()) + precision[event["time_precision"]],
        " → ".join(name for name in (actor, target) if name),
        places,
        f"claimed by {claimed}" if claimed else "",
        reported,
        f"In response to: {answers}" if answers else "",
    )
    return tuple(detail for detail in details if detail)


def _event(event: pd.Series, library: Library) -> Evidence:
    actors = library.roles.get((event["event_id"], "actor"), ())
    sources = [library.source(*pair) for pair in library.told.get(event["event_id"], ())]
    return Evidence(
        id=event["event_id"],
        kind="event",
        heading=event["name"],
        text=event["summary"],
        details=_event_details(event, library),
        bloc=library.bloc(next(iter(actors), None)),
        sources=tuple(sorted(sources, key=lambda source: source.published)),
    )


def events(library: Library, ids: Iterable[str]) -> list[Evidence]:
    """The events with these ids, the latest first; unknown ids give nothing."""
    rows = _rows(library.selected.events, "event_id", ids)
    ordered = rows.sort_values(["start", "event_id"], ascending=[False, True])
    return [_event(event, library) for _, event in ordered.iterrows()]


def claims_about(library: Library, event_ids: Iterable[str]) -> list[Evidence]:
    """The claims about any of these events."""
    rows = _rows(library.selected.claims, "event_id", event_ids)
    return claims(library, rows["claim_id"])


def statements_about(library: Library, event_ids: Iterable[str]) -> list[Evidence]:
    """The statements about any of these events."""
    rows = _rows(library.selected.statements, "event_id", event_ids)
    return statements(library, rows["statement_id"])
