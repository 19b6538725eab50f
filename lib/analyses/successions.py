"""What the same speaker says next: rows beside those of its previous day with any."""

import pandas as pd

SUFFIX = "_before"


def pairs(rows: pd.DataFrame, keys: list[str], day: str) -> pd.DataFrame:
    """Each row beside every row with the same keys from the previous day that has any.

    Needs the keys, without gaps, and the day. The earlier row's columns end in `_before`; rows
    without an earlier day are dropped. The order of the rows is kept, for both sides.
    """
    before = f"{day}{SUFFIX}"
    days = rows[[*keys, day]].drop_duplicates().sort_values(day, kind="stable")
    days = days.assign(**{before: days.groupby(keys, sort=False)[day].shift()})
    later = rows.merge(days.dropna(subset=[before]), on=[*keys, day], validate="many_to_one")
    earlier = rows.rename(
        columns={name: f"{name}{SUFFIX}" for name in rows.columns if name not in keys}
    )
    return later.merge(earlier, on=[*keys, before])
