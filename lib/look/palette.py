"""Colours of blocs and of everything else; the same on every page, map and export."""

import colorsys
from collections.abc import Sequence

from lib.model.settings import Bloc

# Okabe and Ito (2008), which colour-blind readers can tell apart; black is left to text and
# borders.
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
GREYS = ("#6B7280", "#8B7E66", "#7A6A7F", "#4B5563", "#9CA3AF")

NEUTRAL = "#6B7280"

# Everything that is not a bloc (weapons, countries, claimants), on light and on dark ground, in the
# order of use. In OKLab no two are close, for any kind of colour vision (Machado, Oliveira and
# Fernandes 2009), and none is close to a bloc's; see tests/look/test_palette.py.
KINDS = (
    ("#633AAA", "#854494"),
    ("#D3DA66", "#FEF37D"),
    ("#B14652", "#C85E83"),
    ("#102864", "#697EDA"),
    ("#6DE5F7", "#B8FEF9"),
    ("#580C02", "#A79C11"),
    ("#9B8FF0", "#3A7411"),
)
# Marks that stand for no bloc: counts of articles, claims without a claimant, groups of events
# without one.
NO_BLOC = ("#5F6847", "#7A795C")
# All further kinds, and values not stated: paler than any bloc.
REST = ("#E3E5E8", "#4A505B")
# Sides of a stance; a party's own acts take no side and have no colour.
SIDES = {
    "against": ("#8E1B4A", "#E5487A"),
    "for": ("#6F9427", "#8FC23A"),
    "asking": ("#CFC78F", "#EFE6B0"),
}


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of a colour `#RRGGBB`."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def with_opacity(colour: str, opacity: float) -> str:
    """The colour with an opacity from 0 to 1, in the notation of Plotly and CSS."""
    red, green, blue = channels(colour)
    return f"rgba({red},{green},{blue},{opacity:g})"


def lighten(colour: str) -> str:
    """The colour for dark ground: the same hue, no darker than light grey."""
    red, green, blue = (channel / 255 for channel in channels(colour))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    lighter = colorsys.hls_to_rgb(hue, min(max(lightness + 0.15, 0.62), 1.0), saturation)
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in lighter)


def bloc_rows(blocs: Sequence[Bloc]) -> list[dict]:
    """Rows of the blocs table; a bloc without a colour gets the next free one."""
    taken = {bloc.colour.upper() for bloc in blocs if bloc.colour}
    free = [colour for colour in (*OKABE_ITO, *GREYS) if colour.upper() not in taken]
    given = iter(free)
    rows = []
    for bloc in blocs:
        colour = bloc.colour or next(given, NEUTRAL)
        dark = bloc.colour_dark or lighten(colour)
        rows.append(
            {"bloc_id": bloc.id, "label": bloc.label, "colour": colour, "colour_dark": dark}
        )
    return rows
