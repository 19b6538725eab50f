"""Questions that analysts ask, each with links to the pages that answer it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlencode

from lib.analyses.before_after.two_periods import Days, around
from lib.analyses.known_places import REGION
from lib.analyses.party_acts import CLAIMED
from lib.evidence.addresses import ID, PARTY, SITE
from lib.selection import Selection, url
from lib.tables import lists
from lib.tables.arrow import is_among
from lib.views.changes import SINCE, UNTIL, last_day
from lib.views.chosen_party import CHOICES, PARTS
from lib.views.compared_periods import AROUND, event_days, reference_names
from lib.views.context import Context
from lib.views.memory import remembered
from lib.views.running_total import TALLY, tally_options
from lib.wording.words import short

# How many parties or sites a question is about at most.
MOST, WEEK = 5, 7
Link = tuple[str, str]


class Question(NamedTuple):
    """A question, and what it can be about: names with the addresses of the answers."""

    text: str
    links: tuple[Link, ...]


def page_address(context: Context, page: str, selection: Selection, **options: str) -> str:
    """The page with these filters and options."""
    given = [*url.parameters(selection, context.everything), *options.items()]
    if context.marked_since:
        given.append((url.NEW, context.marked_since.isoformat()))
    return f"{page}?{urlencode(given)}"


def _about(context: Context, page: str, name: str, **options: str) -> Link:
    """A name with the address of its answer, under the filters of the reader."""
    return name, page_address(context, page, context.selection, **options)


def _references(context: Context) -> Iterator[tuple[str, Days, str]]:
    """The known reference events: id, days, and label."""
    return ((event, *event_days(context, event)) for event in reference_names(context))


def _near_border(context: Context) -> Iterator[Link]:
    """For each reference event the map of the week after it, up to a distance that can be
    chosen."""
    focus = context.corpus.settings.focus
    if focus is None or focus.near_km not in url.DISTANCES.values():
        return
    for _, on, name in _references(context):
        _, after = around(on, WEEK)
        week = replace(
            context.selection, start=after.first, end=after.last, within_km=focus.near_km
        )
        yield name, page_address(context, "strike_map", week)


def _before_and_after(context: Context) -> Iterator[Link]:
    for event, _, name in _references(context):
        yield _about(context, "before_after", name, **{AROUND: event})


def _became_known(context: Context) -> Iterator[Link]:
    until = last_day(context)
    for _, on, name in _references(context):
        if on.last < until:
            days = {SINCE: on.last.isoformat(), UNTIL: until.isoformat()}
            yield _about(context, "changes", name, **days)


def _most(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """The known ids that occur most often."""
    ordered = (one for one, _ in Counter(ids).most_common())
    return list(islice((one for one in ordered if one in names), MOST))


def _party(context: Context, party: str, **options: str) -> Link:
    return _about(
        context, PARTY, short(context.everything.party_names[party]), **{ID: party}, **options
    )


def _speaking(context: Context) -> Iterator[Link]:
    said = lists.listed(context.tables.statements["party_id"])
    return (_party(context, one) for one in _most(said, context.everything.party_names))


def _claiming(context: Context) -> Iterator[Link]:
    """The parties that claimed the most selected events, each by itself."""
    own, events = context.tables.event_parties, context.tables.events["event_id"]
    claimed = own.loc[own["role"].eq(CLAIMED) & is_among(own["event_id"], events), "party_id"]
    alone = {PARTS: next(label for label, is_whole in CHOICES.items() if not is_whole)}
    found = _most(lists.listed(claimed), context.everything.party_names)
    return (_party(context, one, **alone) for one in found)


def _sites(context: Context) -> Iterator[Link]:
    """The sites with the most selected events; a region is none."""
    places, at = context.everything.places, context.tables.event_places
    sites = places.loc[places["geo_precision"].lt(REGION).fillna(False).to_numpy(bool)]
    precise = dict(lists.rows_of(sites, ["place_id", "name"]))
    inside = at.loc[is_among(at["event_id"], context.tables.events["event_id"]), "site_id"]
    return (
        _about(context, SITE, precise[one], **{ID: one})
        for one in _most(lists.listed(inside), precise)
    )


def _totals(context: Context) -> Iterator[Link]:
    return (
        _about(context, "attack_counts", label, **{TALLY: label})
        for label in tally_options(context)
    )


def _everyone(context: Context) -> Iterator[Link]:
    if len(context.tables.statements) or len(context.tables.claims):
        yield _about(context, PARTY, "All parties, at the end of the page Party")


@remembered
def questions(context: Context) -> tuple[Question, ...]:
    """The questions that this corpus and selection can answer; none without an article."""
    if context.tables.articles.empty:
        return ()
    focus = context.corpus.settings.focus
    near = f"within {focus.near_km} km of the {focus.label}" if focus else ""
    asked = (
        (f"Which sites {near} were hit in the week after …?", _near_border),
        ("What differs before and after …?", _before_and_after),
        ("What became known after …?", _became_known),
        ("What happened at …?", _sites),
        ("What does each party say, and did it change?", _speaking),
        ("Which events did each party claim itself?", _claiming),
        ("How many so far, and by whom counted?", _totals),
        ("Who contradicted itself or shifted?", _everyone),
    )
    made = (Question(text, tuple(links(context))) for text, links in asked)
    return tuple(question for question in made if question.links)
