"""Running totals: how many so far, since when, and who says so?"""

from lib.ui import frame, running_totals

view = frame.view()

frame.heading("Running totals", view)
asked = running_totals.chosen(view)
running_totals.attack_counts(view, asked)
running_totals.documented_against_claimed(view, asked)
running_totals.new_per_week(view, asked)
running_totals.contradictions_found(view, asked)
