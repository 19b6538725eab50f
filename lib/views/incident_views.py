"""The views of the page Incident, for the catalogue."""

from lib.evidence.addresses import ID
from lib.views import (
    incident_answers,
    incident_articles,
    incident_contested,
    incident_facts,
    incident_figures,
    incident_map,
    incident_played,
    incident_revisions,
    incident_statements,
)
from lib.views.claim_choices import ALL_GROUPS, UNNAMED
from lib.views.view import View

PAGE = "incident"
VIEWS = (
    View(
        "incident-facts", "One incident: what is known of it", PAGE,
        incident_facts.incident_facts, (ID,), noun="facts",
    ),
    View(
        "incident-map", "One incident: where it was", PAGE, incident_map.incident_map, (ID,),
        noun="map",
    ),
    View(
        "incident-figures", "One incident: all figures, as intervals", PAGE,
        incident_figures.incident_figures, (ID, ALL_GROUPS, UNNAMED), noun="figures",
    ),
    View(
        "incident-contested", "One incident: what is contested", PAGE,
        incident_contested.incident_contested, (ID,), noun="contested figures",
    ),
    View(
        "incident-revisions", "One incident: its figures day by day", PAGE,
        incident_revisions.incident_revisions, (ID, incident_revisions.ALL_REVISED),
        noun="figures by day",
    ),
    View(
        incident_played.NAME, "One incident: all figures, as they became known", PAGE,
        incident_played.incident_figures_played, (ID, ALL_GROUPS, UNNAMED),
        noun="figures as they became known",
    ),
    View(
        "incident-answers", "One incident: what it answered, and what answered it", PAGE,
        incident_answers.incident_answers, (ID,), noun="answers",
    ),
    View(
        "incident-statements", "One incident: what each party says", PAGE,
        incident_statements.incident_statements, (ID,), noun="statements",
    ),
    View(
        "incident-articles-by-day", "One incident: its articles by day and language", PAGE,
        incident_articles.incident_days, (ID,), noun="days",
    ),
    View(
        "incident-articles", "One incident: its articles", PAGE,
        incident_articles.incident_articles, (ID,), noun="articles",
    ),
)  # fmt: skip
