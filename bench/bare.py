"""The bare dashboard: a date and a chart."""

from datetime import date

import plotly.graph_objects as go
import streamlit as st

DAYS = 100

st.set_page_config(layout="wide")
start = st.sidebar.date_input("From", date(2023, 10, 17), key="from")
st.title("Bare")
first = start.toordinal() if isinstance(start, date) else 0
st.plotly_chart(go.Figure(go.Scatter(x=list(range(DAYS)), y=[first % 7] * DAYS)))
