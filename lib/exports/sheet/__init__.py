"""The 16:9 sheet of an exported chart: its space, titles and notes."""
