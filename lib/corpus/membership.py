"""Blocs and topics that corpus.toml does not list: reported, and shown with those it lists."""

from collections.abc import Iterable, Mapping, Set

from lib.corpus.drafts import Draft
from lib.corpus.parsing import Findings
from lib.corpus.validation import nearest
from lib.model import Party, Settings

# Only this many topics without a statement are compared with those that have one.
MOST_UNUSED = 200
ALONE = "the party is counted under a bloc of its own"


def check_blocs(parties: Iterable[Party], settings: Settings, found: Findings) -> None:
    """Adds parties whose bloc corpus.toml does not list, if it lists any."""
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


def check_subjects(
    draft: Draft, topics: Mapping[str, str], events: Set[str], found: Findings
) -> None:
    """Adds statements about a topic that corpus.toml does not list, if it lists any."""
    for place, statement in draft.statements.items() if topics else ():
        about = statement.about
        if about not in topics and about not in events:
            guess = "" if found.is_full else nearest(about, topics.keys())
            message = f"{about!r} is not among the topics of corpus.toml"
            found.add(f"{place} › about", message, guess or "add it to [topics] there")


def check_topics(subjects: Iterable[str], settings: Settings, found: Findings) -> None:
    """Adds topics of corpus.toml without a statement that are spelled like one with statements;
    others may be waiting for their first."""
    used = set(subjects)
    unused = [topic for topic in settings.topics if topic not in used]
    for topic in unused[:MOST_UNUSED] if used else ():
        if guess := nearest(topic, used):
            found.add(f"topics › {topic}", "no statement is about this topic", guess)
