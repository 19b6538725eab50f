"""Plotly figures as plain shapes: the basis of native shapes, documents and pictures."""
