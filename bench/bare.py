"""The bare dashboard: a date and a chart, on two pages."""

from datetime import date

import plotly.graph_objects as go
import streamlit as st

DAYS = 100

st.set_page_config(layout="wide")


def page(title: str, first: int) -> None:
    """A chart; a click on a point writes one line."""
    st.title(title)
    figure = go.Figure(go.Scatter(x=list(range(DAYS)), y=[first % 7] * DAYS, mode="lines+markers"))
    figure.update_traces(customdata=[str(day) for day in range(DAYS)])
    chosen = st.plotly_chart(figure, on_select="rerun", selection_mode="points", key="chart")
    for point in chosen["selection"]["points"]:
        st.container(key="chart_evidence").write(f"Day {point['x']}")


def bare() -> None:
    """The first page."""
    page("Bare", first)


def other() -> None:
    """The other page."""
    page("Other", first)


menu = st.navigation([st.Page(bare, title="Bare", default=True), st.Page(other, title="Other")])
start = st.sidebar.date_input("From", date(2023, 10, 17), key="from")
first = start.toordinal() if isinstance(start, date) else 0
menu.run()
