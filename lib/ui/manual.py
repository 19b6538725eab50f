"""The Method page: the data dictionary, bounds and precision as they are drawn, vocabularies."""

import pandas as pd
import streamlit as st

from lib.cards import STYLE
from lib.escape import html, markdown
from lib.model import interval
from lib.model.vocabulary import BOUNDS, VOCABULARIES
from lib.selection.places import REACH_KM
from lib.tables.schemas import SCHEMAS
from lib.ui import show
from lib.views.view import View

PRINCIPLES = """
- **A number is a claim.** It has somebody who asserts it, a bound, a period, a day on which it
  became known, and a passage that carries it. Claims are never summed or averaged across claimants.
- **Two clocks.** *From* and *To* ask when something happened, or which day a figure covers;
  *As known on* asks what had been published by then.
- **A running total** is a claim about no single event that says since when it counts. A line
  follows one claimant's highest figure so far; a pale mark repeats a figure that the same claimant
  had already surpassed.
- **The envelope** is what all firm claims of one claimant allow on a day. A running total never
  falls: the best lower bound so far holds from its day on, and an upper bound (exactly, at most)
  holds on all earlier days. Fewer places or a later start count no more, so such claims bound from
  below only, wider ones from above only. *About* and *nearly* tighten nothing. Starts up to three
  days apart, or a month that holds the day, are one start. A figure without an as-of day bounds
  from below only.
- **A contradiction** is a claimant against itself: a total that falls by a later day, parts that
  miss their total in one article, a part above its whole, *nearly N* once N was reached. An older
  figure repeated with its older day is none. Figures with other starts, or of different articles
  of one day, are listed apart: they cannot be compared.
- **Scope before numbers.** Figures are compared only where they are about the same places and
  people. A claimant's latest figures agree where one number fits all, agree approximately where it
  fits only because of *about* or *nearly*, and else exclude each other. Articles that name nobody
  are voices of their own and enter no verdict.
- **Answers** are links that a source states. The lag counts days from act to answer, as a range
  where a day is vague. A line whose other end the filters leave out ends in a stub.
- **A shift** is a party that speaks on a subject with none of the stances that it took on the last
  day before. Who answers whom by words is an order in time (1 to 7 days), not a stated link.
- **What changed** counts an event from the day on which the first article told of it, a claim or
  statement from its article's day. A claim revises the same claimant's latest figure before it.
- **Documented events** are those of events.csv, each counted once, on its first day. They are fewer
  than is claimed: not every attack was reported with day and place.
- **Silence is no denial.** An empty cell says that no statement was found.
- **Days** are Washington's or local ones, as the sources give them: allow for one day.
"""


def principles() -> None:
    """What the dashboard does with numbers, days and silence."""
    st.markdown(PRINCIPLES)


def _bound_rows() -> pd.DataFrame:
    rows = []
    for term in BOUNDS.terms.values():
        allowed = interval(term.id, 100, 120 if term.id == "between" else None)
        upper = "open" if allowed.high is None else str(allowed.high)
        rows.append(
            (term.standard, term.label, term.id, term.meaning, f"{allowed.low} to {upper}",
             "yes" if allowed.approximate else "")
        )  # fmt: skip
    return pd.DataFrame(
        rows,
        columns=["Mark", "Wording", "In the files", "Meaning", "With 100 it allows",
                 "Approximate"],
    )  # fmt: skip


def bounds() -> None:
    """Each bound with its mark and the interval that it allows."""
    st.header("Bounds, and how they are drawn", anchor=False)
    show.table(_bound_rows(), "bounds", "Bounds with their marks and intervals", 320)


def precision() -> None:
    """What precision of time and place means on charts, on the map and in the filter."""
    st.header("Precision of days and places", anchor=False)
    st.markdown(
        f"""
- **Days** follow ACLED's time precision. Code 1 is the exact day. Code 2 is within the week: drawn
  on the day given, and counted as *possibly* in range up to three days either way. Code 3 is within
  the month. Hatched bars are only possibly in range.
- **Places** follow ACLED's geographic precision. Code 1 is a mark. Code 2 is a mark with a thin
  circle of {REACH_KM[2]} km (UCDP GED, where_prec 2). Code 3 is a hollow area: the governorate's
  outline, or a ring around the point that stands for the region; it is never a dot.
- **Distance to the border** counts a site surely in range where it lies there for all its precision
  allows ({REACH_KM[2]} km off for code 2); a region ({REACH_KM[3]} km) is never surely in range.
  Sites without position are left out.
"""
    )


def vocabularies() -> None:
    """The closed vocabularies with their sources."""
    st.header("Vocabularies", anchor=False)
    for vocabulary in VOCABULARIES:
        with st.expander(f"{vocabulary.name.capitalize()} ({len(vocabulary.terms)} terms)"):
            st.caption(markdown(vocabulary.source))
            frame = pd.DataFrame(
                [(t.id, t.label, t.meaning, t.standard) for t in vocabulary.terms.values()],
                columns=["In the files", "Label", "Meaning", "Standard or mark"],
            )
            st.dataframe(frame, hide_index=True, alt=f"Vocabulary: {vocabulary.name}")


def dictionary(view: View) -> None:
    """Each table with its columns, generated from the schemas that the tables are checked by."""
    st.header("Data dictionary", anchor=False)
    for schema in SCHEMAS:
        rows = len(getattr(view.everything, schema.name))
        with st.expander(f"{schema.name}: a row is {schema.row} ({rows:,} rows)"):
            frame = pd.DataFrame(
                [(c.name, c.dtype, c.meaning, c.key) for c in schema.columns],
                columns=["Column", "Type", "Meaning", "Found in"],
            )
            st.dataframe(frame, hide_index=True, alt=f"Columns of the table {schema.name}")


def colours(view: View) -> None:
    """The blocs and their colours."""
    st.header("Blocs and their colours", anchor=False)
    swatches = "".join(
        f'<span><b style="color:{view.colours[bloc]}">■</b> {html(label)}</span>'
        for bloc, label in zip(
            view.everything.blocs["bloc_id"], view.everything.blocs["label"], strict=True
        )
    )
    st.html(f'{STYLE}<div class="et-meta">{swatches}</div>')
    st.caption("Colours from Okabe and Ito (2008), told apart by colour-blind readers; "
               "shape, not colour, tells the bound.")  # fmt: skip


def licences(view: View) -> None:
    """Whose the data and the basemap are."""
    settings = view.corpus.settings
    if not (settings.licence or settings.attribution):
        return
    st.header("Licences and attribution", anchor=False)
    for line in (settings.licence, *settings.attribution):
        if line:
            st.markdown(f"- {markdown(line.strip())}")
