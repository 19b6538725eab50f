"""Tests of lib/ui/parts/stack.py."""

from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st
from lib.ui.parts.stack import Stack
texts = Stack()
texts.send()
for text in ("one", "two"):
    texts.add(f"<p>{text}</p>")
texts.send()
st.button("between")
texts.add("<p>three</p>")
texts.send()
texts.send()
"""


def test_texts_up_to_the_next_widget_are_one_element() -> None:
    app = AppTest.from_string(SCRIPT).run()
    told = [element.proto.body for element in app.get("html")]
    assert [[word in text for word in ("one", "two", "three")] for text in told] == [
        [True, True, False],
        [False, False, True],
    ]
    assert told[1] == "<p>three</p>"
