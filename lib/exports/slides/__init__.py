"""PowerPoint slides with native, editable charts, shapes and tables."""
