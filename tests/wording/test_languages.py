"""Tests of lib/wording/languages.py."""

import pytest

from lib.wording.languages import language


@pytest.mark.parametrize(
    ("code", "expected"), [("ar", "Arabic"), ("en-GB", "English"), ("tlh", "tlh")]
)
def test_a_language_has_its_name_or_its_code(code: str, expected: str) -> None:
    assert language(code) == expected
