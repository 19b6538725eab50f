"""Claims of a running total that a test states in a word or two."""

import pandas as pd
from hypothesis import strategies as st

from lib.analyses import totals
from lib.model.settings import Tally
from lib.tables import Tables
from tests.present import moment
from tests.rows import ARTICLE, NAVY, OTHER_ARTICLE, WATCH, with_claims

TALLY = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")
START = moment("2031-03-01")


def by(number: int, value: int, bound: str = "exactly", **changes: object) -> dict:
    """A figure as of that day of March."""
    day = f"2031-03-{number:02}"
    return {"day": day, "as_of": day, "as_of_precision": "day", "since_precision": "day",
            "bound": bound, "value": value, **changes}  # fmt: skip


def twice(claim: dict) -> list[dict]:
    """The same figure in two articles that are no copies of each other."""
    return [claim, {**claim, "article_id": OTHER_ARTICLE}]


def series(tables: Tables, *claims: dict) -> pd.DataFrame:
    """The tally's claims."""
    return totals.series(with_claims(tables, *claims), TALLY)


FIGURES = st.builds(
    by,
    st.integers(1, 9),
    st.integers(0, 12),
    st.sampled_from(["exactly", "at_least", "more_than", "at_most", "fewer_than", "about",
                     "nearly"]),
    scope=st.sampled_from(["suderia", "norrland", "norrland+suderia"]),
)  # fmt: skip
SEVERAL = st.lists(FIGURES, min_size=1, max_size=7)
# The same as several articles report them, with other starts and days.
REPORTED = st.lists(
    st.builds(
        lambda claim, **changes: {**claim, **changes},
        FIGURES,
        article_id=st.sampled_from(
            [
                ARTICLE,
                OTHER_ARTICLE,
                "2031-04-02-quiet-on-the-strait",
                "2031-03-07-norrland-hits-deep-cove",
            ]
        ),
        claimant=st.sampled_from([NAVY, NAVY, WATCH, None]),
        since=st.sampled_from(["2031-03-01", "2031-03-01", "2031-03-04", "2031-02-01"]),
        since_precision=st.sampled_from(["day", "day", "month"]),
        as_of_precision=st.sampled_from(["day", "day", "month"]),
    ),
    min_size=1,
    max_size=9,
)
