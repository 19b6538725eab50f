"""A caption, and Streamlit imported: its default template must not be taken."""

import pytest
import streamlit  # noqa: F401 -- it sets a default template with placeholder colours

from lib.look.style import Caption


@pytest.fixture
def caption() -> Caption:
    return Caption("Attacks since March", "1 Mar – 2 Apr 2031", "Source: 4 articles.")
