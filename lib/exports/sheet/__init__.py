"""The 16:9 sheet that a chart is exported on: its room, titles and notes."""
