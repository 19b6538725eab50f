"""Tests of lib/exports/native/inks.py."""

import pytest

from lib.exports.native.inks import Ink, ink


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("#0072b2", Ink("0072B2")),
        ("rgba(0,114,178,0.5)", Ink("0072B2", 0.5)),
        ("rgb(0, 114, 178)", Ink("0072B2")),
    ],
)
def test_a_colour_of_plotly_is_an_ink(written: str, expected: Ink) -> None:
    assert ink(written) == expected


def test_opacities_multiply() -> None:
    assert ink("rgba(0,0,0,0.5)", 0.5).opacity == 0.25


@pytest.mark.parametrize(("opacity", "seen"), [(1, "000000"), (0, "FFFFFF"), (0.2, "CCCCCC")])
def test_on_white_a_pale_colour_is_a_plain_one(opacity: float, seen: str) -> None:
    assert Ink("000000", opacity).on_white() == seen
