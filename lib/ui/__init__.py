"""Streamlit: one module per page, and `parts/` for what pages share."""
