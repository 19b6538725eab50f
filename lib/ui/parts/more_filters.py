"""The filters under “More filters”: all but the dates."""

from collections.abc import Iterable

import streamlit as st

from lib.corpus import Corpus
from lib.selection import choices
from lib.selection.url import (
    BLOC,
    CLAIMED_BY,
    COUNTRY,
    DISTANCES,
    KM,
    KNOWN,
    LANGUAGE,
    NEW,
    PARTY,
    PLACE,
    REPORTED_BY,
    REREAD,
    TEXT,
    TYPE,
    WEAPON,
)
from lib.tables import Tables
from lib.ui.parts.controls import date_field, narrowed
from lib.wording.escape import label as escaped

FINAL = (
    "Weapons and claims of responsibility are those known in the end, also with “As known on”: the "
    "corpus does not record since when they are known."
)


def _several(label: str, options: Iterable[str], key: str, tip: str | None = None) -> None:
    st.multiselect(label, list(options), key=key, bind="query-params", help=tip)


def _kept(key: str) -> dict[str, None]:
    """The chosen labels: those of the widget, and of the address."""
    return dict.fromkeys([*st.session_state.get(key, ()), *st.query_params.get_all(key)])


def _who(tables: Tables) -> None:
    _several(
        "Blocs",
        choices.blocs(tables),
        BLOC,
        "Events they take part in, claims by or about them, and their statements.",
    )
    parties = sorted(choices.parties(tables))
    _several(
        "Parties",
        narrowed({name: name for name in parties}, "parties", PARTY, _kept(PARTY)),
        PARTY,
        "A party includes its parts: United States includes the Pentagon.",
    )


def _where(corpus: Corpus, tables: Tables) -> None:
    _several(
        "Countries",
        sorted(choices.countries(tables)),
        COUNTRY,
        "Where it happened. Statements on a topic have no place, so they are dropped.",
    )
    spelt = choices.spellings(tables)
    names = {label: spelt[label] for label in sorted(spelt)}
    _several(
        "Places",
        narrowed(names, "places", PLACE, _kept(PLACE), always=bool(names)),
        PLACE,
        "With the places that lie in them. What is known only of a town, governorate, region or "
        "country around them counts as possibly there. A figure for a whole region is not one for "
        "a place in it.",
    )
    if corpus.settings.focus:
        st.selectbox(
            f"Distance to the {escaped(corpus.settings.focus.label)}",
            list(DISTANCES),
            index=None,
            key=KM,
            bind="query-params",
            placeholder="Any distance",
            help="Sites with an approximate position, and regions, count as possibly in range.",
        )


def _known(labels: Iterable[str], tables: Tables) -> list[str]:
    every = choices.claimants(tables)
    return [label for label in labels if label in every]


def _claimants(tables: Tables) -> None:
    chosen = _kept(CLAIMED_BY)
    claimants = dict.fromkeys([*choices.claiming(tables), *_known(chosen, tables)])
    _several(
        "Claimed by",
        narrowed({name: name for name in claimants}, "claimants", CLAIMED_BY, chosen),
        CLAIMED_BY,
        "Who claims responsibility for an event, with the parts of a party. Claims and statements "
        "match by the event that they are about; those about none are dropped.",
    )


def _how(tables: Tables) -> None:
    """What is known of events, and the articles that report them."""
    _several("Event types", choices.event_types(), TYPE)
    if st.session_state.get(KNOWN):
        st.caption(FINAL)
    _several(
        "Weapons",
        choices.weapons(),
        WEAPON,
        "Of events. Claims and statements match by the event that they are about; claims about "
        "none by the weapon that they count. “Drones and rockets” is a kind of its own.",
    )
    _claimants(tables)
    _several(
        "Reported by",
        choices.reporters(),
        REPORTED_BY,
        "Who reports an event. Claims and statements match by the event that they are about; those "
        "about none are dropped.",
    )
    _several(
        "Languages of articles",
        choices.languages(tables),
        LANGUAGE,
        "What articles in these languages carry, and the events that they report. Running totals "
        "follow.",
    )


def draw(corpus: Corpus, tables: Tables) -> None:
    """All filters but the dates."""
    st.text_input(
        "Search",
        key=TEXT,
        bind="query-params",
        max_chars=120,
        placeholder="Words in quotes, positions, places …",
    )
    date_field("As known on", KNOWN, "Nothing published after that day is included.")
    date_field(
        "Mark what was published after",
        NEW,
        "Newer items get a ring on every chart; nothing is hidden.",
    )
    _who(tables)
    _where(corpus, tables)
    _how(tables)
    if tables.articles["reviewed"].notna().any():
        st.toggle(
            "Re-read articles only",
            key=REREAD,
            bind="query-params",
            help="Only articles whose annotations a second reader checked against the "
            "page. The page Method says how much that matters.",
        )
