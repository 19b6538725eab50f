"""Charts: pure functions from tidy tables to Plotly figures."""
