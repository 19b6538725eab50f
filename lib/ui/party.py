"""The Party page: what one party did, suffered and says."""

import streamlit as st

from lib import evidence as found
from lib.ui.parts import evidence, subject
from lib.views import subjects
from lib.views.context import Context
from lib.wording.escape import markdown


def show_party(context: Context) -> None:
    """The chosen party, and its selected statements."""
    party = subject.choose("Party", subjects.parties(context), "parties")
    if party is None:
        return
    st.header(markdown(context.everything.party_names[party]), anchor=False)
    said = context.tables.statements
    ids = said.loc[said["party_id"] == party, "statement_id"]
    evidence.listing(found.statements(context.library, ids), context, "party")
