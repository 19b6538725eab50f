"""Every engine finds the same rows."""

from datetime import date

import pytest
from hypothesis import given, settings

from lib.engine import Store
from lib.engine.engines import ENGINES, Engine
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.engine.engines import EACH
from tests.selection.asking import assert_same, event_filters, selections

SELECTIONS = {
    "everything": Selection(),
    "dates": Selection(date(2023, 10, 17), date(2024, 2, 29)),
    "a bloc": Selection(date(2023, 10, 17), blocs=("iran_aligned_groups",)),
    "a party": Selection(parties=("us-dod",), event_types=("air_drone_strike",)),
    "known by": Selection(known_by=date(2024, 1, 30)),
    "near the border": Selection(within_km=25, countries=("SYR", "IRQ")),
    "words": Selection(text="al-tanf base"),
    "re-read": Selection(reread=True),
    "places": Selection(places=("deir-ez-zor-governorate", "harir-air-base")),
    "weapons": Selection(weapons=("ballistic_missile", "unknown")),
    "claimed by": Selection(claimed_by=("no claim", "kataib-hezbollah")),
    "reported by": Selection(reported_by=("claimed_only", "not_stated")),
    "reported by, as known": Selection(known_by=date(2024, 1, 15), reported_by=("not_stated",)),
    "languages": Selection(languages=("ar", "fr")),
    "all at once": Selection(
        places=("iraq",),
        weapons=("rocket",),
        claimed_by=("islamic-resistance-in-iraq",),
        reported_by=("official", "media"),
        languages=("en",),
        reread=True,
        within_km=200,
    ),
    "no day": Selection(date(2024, 1, 2), date(2024, 1, 1)),
}


@EACH
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_an_engine_selects_the_same_rows_of_the_shipped_corpus(
    stores: dict[str, Store], engine: Engine, selection: Selection
) -> None:
    assert_same(apply(stores[engine.name], selection), apply(stores["pandas"], selection))


@EACH
@settings(max_examples=8)
@given(selection=selections | event_filters)
def test_an_engine_selects_the_same_rows_whatever_is_asked(
    bordered: Tables, engine: Engine, selection: Selection
) -> None:
    found = apply(Store(bordered, engine), selection)
    assert_same(found, apply(Store(bordered, ENGINES["pandas"]), selection))
