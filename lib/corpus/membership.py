"""Blocs and topics that corpus.toml does not list: reported, and shown beside those it lists."""

from collections.abc import Iterable

from lib.corpus.parsing import Findings
from lib.corpus.wording import nearest
from lib.model import Party, Settings

ALONE = "the party is counted under a bloc of its own"


def check_blocs(parties: Iterable[Party], settings: Settings, found: Findings) -> None:
    """Adds parties of a bloc that is not among those that corpus.toml lists, if it lists any."""
    listed = {bloc.id for bloc in settings.blocs}
    for party in parties if listed else ():
        if party.bloc in listed:
            continue
        named = "bloc" in party.model_fields_set
        message = f"{party.bloc!r} is not among the blocs of corpus.toml: {ALONE}"
        missing = f"the bloc is missing: the party is counted under {party.bloc!r}"
        guess = "" if found.is_full or not named else nearest(party.bloc, listed)
        hint = guess or f"one of: {', '.join(sorted(listed))}"
        found.add(f"{party.id} › bloc", message if named else missing, hint)
