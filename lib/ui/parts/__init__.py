"""What several pages share: frame, filters, charts, tables and evidence."""
