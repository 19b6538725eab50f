"""Two periods beside each other: what was reported in each, as counts and as rates a day."""
