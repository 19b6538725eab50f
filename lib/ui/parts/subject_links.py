"""Names that lead to the pages of events, places and parties."""

from collections.abc import Iterable, Sequence

import streamlit as st

from lib.evidence.addresses import Subject
from lib.ui.parts.evidence import parameters
from lib.wording.templating import macros

# How many names are read at once.
MOST = 24
# A name, its address, and what is said of it in brackets.
Link = tuple[str, str, str]


def named_links(label: str, links: Iterable[Link], is_exact: bool = False) -> None:
    """Names as links; nothing without any. Exact ones keep filters of their own."""
    if found := list(links):
        st.html(macros("dashboard").links(label, found, is_exact))


def subject_links(label: str, found: Sequence[tuple[Subject, str]]) -> None:
    """Subjects, each with what is said of it; of many the first ones, and how many more."""
    given, rest = parameters(), len(found) - MOST
    links = [(each.name, each.address(given), more) for each, more in found[:MOST]]
    named_links(f"{label} ({rest:,} more in the data)" if rest > 0 else label, links)
