"""Blocs and topics that corpus.toml does not list: reported, and shown beside those it lists."""

from collections.abc import Iterable, Mapping, Set

from lib.corpus.drafts import Draft
from lib.corpus.parsing import Findings
from lib.corpus.validation import nearest
from lib.model import Article, Party, Settings

# Of more topics without a statement the first are compared with those that have some.
MOST_UNUSED = 200
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


def check_subjects(
    draft: Draft, topics: Mapping[str, str], events: Set[str], found: Findings
) -> None:
    """Adds statements about a topic that is not among those that corpus.toml lists, if any."""
    for place, statement in draft.statements.items() if topics else ():
        about = statement.about
        if about not in topics and about not in events:
            guess = "" if found.is_full else nearest(about, topics.keys())
            message = f"{about!r} is not among the topics of corpus.toml"
            found.add(f"{place} › about", message, guess or "add it to [topics] there")


def check_topics(articles: Iterable[Article], settings: Settings, found: Findings) -> None:
    """Adds topics of corpus.toml that nothing is about, and that are spelled like one that
    statements are about; others may wait for their first statement."""
    used = {statement.about for article in articles for statement in article.statements}
    unused = [topic for topic in settings.topics if topic not in used]
    for topic in unused[:MOST_UNUSED] if used else ():
        if guess := nearest(topic, used):
            found.add(f"topics › {topic}", "no statement is about this topic", guess)
