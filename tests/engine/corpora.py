"""Small corpora for hypothesis: any articles about the tiny corpus's parties, places and events."""

from typing import Any

from hypothesis import strategies as st

MARCH = "2031-03-{:02}".format
VELL, COVE = "2031-03-04-vell-rocket-attack", "2031-03-06-norrland-strike-deep-cove"
DRONE, TALKS = "2031-03-10-ankerholm-drone-attack", "2031-03-12-toll-talks"
PARTIES = st.sampled_from(["norrland-navy", "tide-front", "suderia", "harbour-watch", "convoys"])
EVENTS = st.sampled_from([VELL, COVE, DRONE, TALKS])
# Most claims are of a day before their article's; the others are problems, as in any corpus.
early, late = (st.integers(*ends).map(MARCH) for ends in ((1, 13), (10, 31)))
quotes = st.sampled_from(["so many", "a “quote”", "فيل", "no"])


def _record(required: dict[str, st.SearchStrategy], **optional: st.SearchStrategy) -> Any:
    return st.fixed_dictionaries(required, optional=optional)


claims = _record(
    {
        "measure": st.sampled_from(["attacks", "killed", "wounded"]),
        "bound": st.sampled_from(["exactly", "at_least", "more_than", "about", "at_most"]),
        "value": st.integers(1, 60),
        "quote": quotes,
    },
    claimant=PARTIES,
    actor=PARTIES,
    target=PARTIES,
    affected=PARTIES,
    event=EVENTS,
    where=st.lists(st.sampled_from(["suderia", "vell", "norrland"]), max_size=2, unique=True),
    since=st.sampled_from(["2031-03", "2031-03-01"]),
    as_of=early,
)
statements = _record(
    {
        "party": PARTIES,
        "speaker": st.just("Admiral Ro"),
        "stance": st.sampled_from(["threaten", "agree", "reject", "accuse", "claim"]),
        "about": EVENTS | st.just("strait-tolls"),
        "date": early,
        "position": quotes,
        "quote": quotes,
    },
    toward=PARTIES,
    channel=st.just("radio"),
)
mentions = _record({"event": EVENTS, "quote": quotes})


@st.composite
def articles(draw: st.DrawFn) -> list[dict]:
    """The articles of a corpus, each under an id of its own."""
    bodies = _record(
        {
            "claims": st.lists(claims, min_size=1, max_size=4),
            "statements": st.lists(statements, min_size=1, max_size=3),
            "events": st.lists(mentions, max_size=2),
            "published": late,
            "publisher": st.sampled_from(["Strait Herald", "Bay Times"]),
            "language": st.sampled_from(["en", "ar"]),
        }
    )
    return [
        body
        | {"id": f"{body['published']}-report-{number}", "title": f"Report {number}"}
        | {"url": f"https://example.org/{number}"}
        for number, body in enumerate(draw(st.lists(bodies, min_size=2, max_size=6)))
    ]
