"""What the same one says next: rows beside those of the last day before on which it spoke."""

import pandas as pd

SUFFIX = "_before"


def pairs(rows: pd.DataFrame, keys: list[str], day: str) -> pd.DataFrame:
    """Each row beside every row with the same keys of the last day before that has any.

    Needs the keys, without gaps, and the day. The earlier row's columns end in `_before`; rows
    without an earlier day are left out. The order of the rows stays, for both sides.
    """
    before = f"{day}{SUFFIX}"
    days = rows[[*keys, day]].drop_duplicates().sort_values(day, kind="stable")
    days = days.assign(**{before: days.groupby(keys, sort=False)[day].shift()})
    later = rows.merge(days.dropna(subset=[before]), on=[*keys, day], validate="many_to_one")
    earlier = rows.rename(
        columns={name: f"{name}{SUFFIX}" for name in rows.columns if name not in keys}
    )
    return later.merge(earlier, on=[*keys, before])
