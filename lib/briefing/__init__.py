"""The briefing pack: several views with findings, positions, changes and numbered sources."""
