"""The few shared Streamlit parts: frame, charts and tables as they are shown, evidence."""
