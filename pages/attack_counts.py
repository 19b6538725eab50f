"""Attack counts: how many, when, by whom, and who says so?"""

from lib.ui import charts, frame, running_totals

view = frame.view()

frame.heading("Attack counts", view)
chosen = charts.attack_counts(view)
running_totals.documented_against_claimed(view, chosen)
running_totals.new_per_week(view, chosen)
running_totals.contradictions_found(view, chosen)
