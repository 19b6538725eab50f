"""Which places are among the chosen ones, and within the chosen countries and distance, certainly
or possibly."""

from typing import Any

import narwhals as nw

from lib.selection.selection import Selection
from lib.selection.surroundings import REGION_KM, surroundings

# How far off the true position may be, in kilometres, by geographic precision. 25 km is UCDP GED's
# where_prec 2; a region's point only represents it, and 100 km is this project's reading.
REACH_KM = {1: 0, 2: 25, 3: REGION_KM}


def matching_places(places: Any, selection: Selection) -> Any:
    """place_id and `surely` of each place that may match; a place without a position never matches
    if a distance is set.

    Of chosen places, those that lie in them surely match; those that may lie in them, or that they
    lie in, may.
    """
    kept = nw.from_native(places).with_columns(chosen=nw.lit(True))
    if selection.places:
        found = surroundings(places, selection.places)
        kept = kept.with_columns(chosen=nw.col("place_id").is_in(sorted(found.inside)))
        kept = kept.filter(nw.col("place_id").is_in(sorted(found.every)))
    if selection.countries:
        kept = kept.filter(nw.col("country").is_in(selection.countries))
    if selection.within_km is None:
        return kept.select("place_id", surely=nw.col("chosen"))
    precision = nw.col("geo_precision")
    reach = (
        nw.when(precision == 1)
        .then(nw.lit(REACH_KM[1]))
        .otherwise(nw.when(precision == 2).then(nw.lit(REACH_KM[2])).otherwise(nw.lit(REACH_KM[3])))
    )
    far = kept.filter(~nw.col("border_km").is_null()).with_columns(reach=reach)
    near = far.filter(nw.col("border_km") - nw.col("reach") <= selection.within_km)
    surely = (nw.col("border_km") + nw.col("reach") <= selection.within_km) & (
        nw.col("geo_precision") < 3
    )
    return near.select("place_id", surely=surely & nw.col("chosen"))
