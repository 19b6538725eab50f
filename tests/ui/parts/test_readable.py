"""Tables as readers see them."""

import pandas as pd

from lib.ui.parts.readable import readable
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Part


def test_lists_of_ids_are_left_to_the_files(context: Context) -> None:
    rows = pd.DataFrame({"figures": [2], "claim_ids": ["c1 c2"]})
    columns = {"figures": Heading("Figures", "how many"), "claim_ids": Heading("Claims", "ids")}
    part = Part("parties", rows, columns)
    assert list(readable(context, part).frame.columns) == ["Figures"]
    assert list(part.table().columns) == ["Figures", "Claims"]
