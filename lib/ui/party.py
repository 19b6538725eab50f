"""The Party page: what one party did, suffered and says."""

from lib import evidence as found
from lib.ui.parts import evidence, page_headings, subject
from lib.views import subjects
from lib.views.context import Context


def show_party(context: Context) -> None:
    """The chosen party, and its selected statements."""
    party = subject.choose("Party", subjects.parties(context), "parties")
    if party is None:
        return
    page_headings.header(context.everything.party_names[party])
    said = context.tables.statements
    ids = said.loc[said["party_id"] == party, "statement_id"]
    evidence.listing(found.statements(context.library, ids), context, "party")
