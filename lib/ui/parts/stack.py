"""Texts one below the other, sent as one element: each element costs the browser time."""

import streamlit as st

from lib.wording.templating import Markup, macros


class Stack:
    """What is written up to the next widget, as far apart as elements of their own would be."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        """Writes this HTML below the last one."""
        self._parts.append(text)

    def send(self) -> None:
        """Sends what was written since the last time."""
        if len(self._parts) == 1:
            st.html(self._parts[0])
        elif self._parts:
            st.html(macros("dashboard").stacked([Markup(part) for part in self._parts]))
        self._parts = []
