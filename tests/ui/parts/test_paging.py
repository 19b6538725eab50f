"""Tests of lib/ui/parts/paging.py."""

from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st
from lib.ui.parts.paging import page_of
number = st.number_input("number", value=1_234)
st.text(str(page_of(int(number), "page", 500)))
"""


def _shown(app: AppTest) -> list[str]:
    return [text.value for text in (*app.text, *app.caption)]


def test_a_short_list_has_no_pages() -> None:
    app = AppTest.from_string(SCRIPT.replace("1_234", "500")).run()
    assert _shown(app) == ["slice(None, None, None)"]


def test_a_long_list_says_which_of_its_rows_are_shown() -> None:
    told = "1–500 of 1,234. The filters in the sidebar narrow them."
    assert _shown(AppTest.from_string(SCRIPT).run()) == ["slice(0, 500, None)", told]


def test_a_page_that_a_filter_has_removed_is_the_first_one() -> None:
    app = AppTest.from_string(SCRIPT)
    app.session_state["page"] = 3
    assert _shown(app.run())[0] == "slice(1000, 1234, None)"
    assert _shown(app.number_input[0].set_value(600).run())[0] == "slice(0, 500, None)"


ROWS = """
import pandas as pd
import streamlit as st
from lib.ui.parts import show
from lib.ui.parts.readable import Readable
ids = pd.DataFrame({"claim_id": [f"c{number}" for number in range(1_200)]})
show.table(Readable(ids.rename(columns={"claim_id": "Claim"})), "figures", "Figures",
           opens=("claims-compared", ids))
"""


def test_a_long_table_is_sent_by_pages() -> None:
    app = AppTest.from_string(ROWS)
    app.session_state["figures_page"] = 2
    app.run()
    assert len(app.dataframe[0].value) == 200
    assert app.dataframe[0].value["Claim"].iloc[3] == "c1003"
    told = "1,001–1,200 of 1,200. A click on a heading sorts these rows; the export has all."
    assert told in [caption.value for caption in app.caption]
