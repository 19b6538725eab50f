"""Timeline and map as plain shapes: they have no chart, and are read from their Plotly figures."""
