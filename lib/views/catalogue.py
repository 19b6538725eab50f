"""The views by their names: what the command line lists and a briefing is made of."""

from lib.evidence.addresses import ID
from lib.selection.options import Options
from lib.views import (
    attack_counts,
    attack_counts_played,
    before_after,
    calendar,
    changes,
    claim_choices,
    claims,
    claims_played,
    contradictions,
    coverage,
    coverage_grids,
    coverage_per_event,
    exchange_ladder,
    gap,
    incident_views,
    latest_stances,
    leading_table,
    overview,
    party_views,
    per_week,
    positions,
    site_views,
    sources,
    speech,
    story,
    strike_map,
    timeline,
    turns,
)
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.fresh import with_new_marks
from lib.views.memory import remembered
from lib.views.reading import with_readings
from lib.views.running_total import ENVELOPE, SCOPE, TALLY
from lib.views.view import View

TOTAL = (TALLY, SCOPE, ENVELOPE)
COMPARED = (
    claim_choices.COMPARE,
    claim_choices.EVENT_ID,
    claim_choices.MEASURE,
    TALLY,
    SCOPE,
    claim_choices.AS_OF,
)
DAYS = (changes.SINCE, changes.UNTIL)

_ALL = (
    View(
        "leading-figures", "Leading figures and the period before", "",
        leading_table.leading_table, noun="leading figures", title=leading_table.title,
    ),
    View(
        "story-in-dates", "The story in five dates", "", story.story, noun="dates",
        title=story.title,
    ),
    View(
        "headlines", "Headline figures", "", overview.headline_table, noun="figures",
        title=overview.headlines_title,
    ),
    View(
        "weekly", "Reported events by week, group and who reports", "", overview.weekly,
        noun="weeks", title=overview.weekly_title,
    ),
    View(
        "contested", "What is contested", "", overview.contested_table, noun="contested figures",
        title=overview.contested_title,
    ),
    View(
        "exchange-ladder", "Exchange of acts and answers, rung by rung", "timeline",
        exchange_ladder.exchange_ladder, (ID,), noun="exchange", title=exchange_ladder.title,
    ),
    View(
        "timeline", "Timeline of events, statements and answers", "timeline", timeline.timeline,
        (timeline.LANES, timeline.ZOOM_FROM, timeline.ZOOM_TO), noun="timeline",
        title=timeline.title,
    ),
    View(
        "who-answered-whom", "Who answered whom, and after how long", "timeline",
        timeline.who_answered_whom, (timeline.LANES,), noun="answers",
    ),
    View(
        "attack-counts", "Attacks claimed and reported", "attack_counts",
        attack_counts.attack_counts,
        (*TOTAL, attack_counts.PER, attack_counts.BY, attack_counts.ALL_CLAIMS), noun="totals",
        title=attack_counts.title,
    ),
    View(
        attack_counts_played.NAME, "Attacks claimed and reported, as they became known",
        "attack_counts", attack_counts_played.attack_counts_played,
        (*TOTAL, attack_counts.PER, attack_counts.BY, attack_counts.ALL_CLAIMS),
        noun="totals day by day", title=attack_counts_played.title,
    ),
    *calendar.VIEWS,
    View(
        "documented-against-claimed", "Reported events against the claimed total",
        "attack_counts", gap.documented_against_claimed, TOTAL, noun="gap", title=gap.title,
    ),
    View(
        "new-per-week", "New per week, implied by totals", "attack_counts",
        per_week.new_per_week, TOTAL, noun="weekly increases",
    ),
    View(
        "contradictions", "Running totals that contradict themselves", "attack_counts",
        contradictions.contradictions, (TALLY, SCOPE), noun="contradictions",
    ),
    View(
        "claims-compared", "Claims about the same thing, as intervals", "claims",
        claims.claims_compared, (
            *COMPARED, claim_choices.ALL_GROUPS, claim_choices.UNNAMED, claim_choices.ALL_FIGURES,
        ), noun="figures", title=claims.title,
    ),
    View(
        claims_played.NAME, "Claims about the same thing, as they became known", "claims",
        claims_played.claims_compared_played, (
            *COMPARED, claim_choices.ALL_GROUPS, claim_choices.UNNAMED, claim_choices.ALL_FIGURES,
        ), noun="figures day by day", title=claims_played.title,
    ),
    View(
        "claims-by-question", "Who gives which figure", "claims",
        claims.claims_by_question, (*COMPARED, claim_choices.ALL_QUESTIONS), noun="matrix",
    ),
    View(
        "strike-map", "Map of strikes and attacks", "strike_map", strike_map.strike_map,
        (strike_map.AREA, strike_map.LAYERS), noun="map", title=strike_map.map_title,
    ),
    View(
        "sites", "Sites by their distance to the border", "strike_map", strike_map.site_table,
        noun="sites",
    ),
    View(
        "stances", "Latest stances by party and subject", "positions", latest_stances.stances,
        (latest_stances.ALL_PARTIES,), noun="matrix",
    ),
    View(
        "positions", "Latest stated position of each party", "positions",
        positions.latest_positions, (speech.SAID, speech.OF), noun="latest positions",
        title=positions.positions_title,
    ),
    View(
        "statements", "All statements, latest first", "positions", positions.statements,
        (speech.SAID, speech.OF), noun="statements",
    ),
    View("shifts", "Shifts of stance", "positions", turns.shifts, noun="shifts"),
    View("replies", "Who answers whom in statements", "positions", turns.replies, noun="replies"),
    *incident_views.VIEWS,
    *site_views.VIEWS,
    *party_views.VIEWS,
    View(
        "changes", "What changed between two days", "changes", changes.what_changed, DAYS,
        noun="list", title=changes.title,
    ),
    View(
        "became-known", "What was published per day between two days", "changes",
        changes.became_known, DAYS, noun="news per day",
    ),
    *before_after.VIEWS,
    View(
        "articles", "The articles with their annotations", "sources", sources.articles,
        (sources.HEADLINE, sources.LANGUAGES, sources.READING), noun="articles",
    ),
    View(
        "articles-by-day", "Articles by day of publication", "sources", sources.by_day,
        (sources.ARTICLES_PER,), noun="days",
    ),
    View(
        "articles-by-publisher", "Articles by publisher", "sources", sources.by_publisher,
        noun="publishers",
    ),
    View(
        "articles-by-language", "Articles by language", "sources", sources.by_language,
        noun="languages",
    ),
    View(
        "coverage-over-time", "Articles published beside events reported", "coverage",
        coverage.over_time, (sources.ARTICLES_PER,), noun="coverage", title=coverage.title,
    ),
    View(
        "coverage-per-event", "Events by how many articles report them", "coverage",
        coverage_per_event.per_event, (sources.ARTICLES_PER,), noun="events by articles",
    ),
    View(
        "coverage-by-language", "Articles by language and week", "coverage",
        coverage_grids.by_language, noun="languages by week",
    ),
    View(
        "coverage-by-publisher", "Articles by publisher and week", "coverage",
        coverage_grids.by_publisher, noun="publishers by week",
    ),
)  # fmt: skip

VIEWS: dict[str, View] = {named.name: named for named in _ALL}


def page_options(name: str) -> tuple[str, ...]:
    """The options of all views on that view's page: one link has them all."""
    page = VIEWS[name].page
    there = (named.options for named in _ALL if named.page == page)
    return tuple(dict.fromkeys(option for options in there for option in options))


@remembered
def _exhibit(context: Context, name: str, options: Options) -> Exhibit | None:
    made = VIEWS[name].make(context, options)
    return with_readings(with_new_marks(made, context), context) if made is not None else None


def exhibit(name: str, context: Context, options: Options) -> Exhibit | None:
    """The view of that name as on its page, with rings if it marks new items."""
    return _exhibit(context, name, options)


def title(name: str, context: Context, options: Options) -> str:
    """The title of the exhibit of that name; empty if there is nothing to show."""
    if (short := VIEWS[name].title) is not None:
        return short(context, options)
    made = exhibit(name, context, options)
    return "" if made is None or made.is_empty else made.caption.title
