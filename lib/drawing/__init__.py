"""Plotly figures as plain drawings: what native shapes, documents and pictures are made of."""
