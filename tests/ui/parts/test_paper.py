"""Tables as they are printed, run by Streamlit's own test runner."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import pandas as pd

    from lib.ui.parts import paper
    from lib.ui.parts.readable import Readable

    rows = {"Site": ["Vell", "Cove", "Holm"], "Note": ["a mound", "", None]}
    table = pd.DataFrame({**rows, "Coordinates from": ["GeoNames", "an atlas", ""]})
    paper.table(Readable(table))


def test_nothing_is_printed_below_a_row_without_long_texts() -> None:
    app = AppTest.from_function(_page).run()
    body = app.get("html")[0].proto.body
    assert ">Note: a mound; Coordinates from: GeoNames<" in body
    assert ">Coordinates from: an atlas<" in body
    assert body.count("et-below") == 2
