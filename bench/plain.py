"""The plain dashboard: all files are read on each run; pandas, Plotly Express, a table."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

DATA = Path(__file__).parents[1] / "data"

st.set_page_config(layout="wide")
start = st.sidebar.date_input("From", date(2023, 10, 17), key="from")
st.title("Plain")
articles = [
    json.loads(path.read_text(encoding="utf-8")) for path in (DATA / "articles").glob("*.json")
]
events = pd.read_csv(DATA / "events.csv", dtype="string")
events = events.loc[events["start"] >= str(start)]
with_claims = [article for article in articles if "claims" in article]
claims = pd.json_normalize(with_claims, "claims", ["published"])
claims = claims.loc[claims["published"] >= str(start)].astype("string")
st.plotly_chart(px.histogram(events, x="start", color="type"))
st.plotly_chart(px.scatter(claims, x="published", y="value", color="claimant"))
st.dataframe(claims)
