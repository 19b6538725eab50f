"""The plain dashboard: all files are read on each run; pandas, Plotly Express, a table."""

import json
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

DATA = Path(sys.argv[sys.argv.index("--corpus") + 1])

st.set_page_config(layout="wide")


def read() -> list[dict]:
    """Every article."""
    files = [path.read_text(encoding="utf-8") for path in (DATA / "articles").glob("*.json")]
    many = [path.read_text(encoding="utf-8") for path in (DATA / "articles").glob("*.jsonl")]
    lines = [line for text in many for line in text.splitlines()]
    return [json.loads(text) for text in files + lines]


def page(title: str, start: str) -> None:
    """Two charts and a table; a click on a figure writes one line."""
    st.title(title)
    articles = read()
    events = pd.read_csv(DATA / "events.csv", dtype="string")
    events = events.loc[events["start"] >= start]
    with_claims = [article for article in articles if "claims" in article]
    claims = pd.json_normalize(with_claims, "claims", ["published", "id"])
    claims = claims.loc[claims["published"] >= start].astype("string")
    claims = claims.fillna({"claimant": "unnamed"})
    figure = px.scatter(claims, x="published", y="value", color="claimant", custom_data=["id"])
    chosen = st.plotly_chart(figure, on_select="rerun", selection_mode="points", key="chart")
    for point in chosen["selection"]["points"]:
        st.container(key="chart_evidence").write(point["customdata"][0])
    st.plotly_chart(px.histogram(events, x="start", color="type"))
    st.dataframe(claims)


def plain() -> None:
    """The first page."""
    page("Plain", str(first))


def other() -> None:
    """The other page."""
    page("Other", str(first))


menu = st.navigation([st.Page(plain, title="Plain", default=True), st.Page(other, title="Other")])
first = st.sidebar.date_input("From", date(2023, 10, 17), key="from")
menu.run()
