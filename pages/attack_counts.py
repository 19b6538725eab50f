"""Running totals: how many so far, since when, and who says so?"""

from lib.ui import attack_counts
from lib.ui.parts import frame

view = frame.view()

frame.heading("Running totals", view)
asked = attack_counts.chosen(view)
attack_counts.attack_counts(view, asked)
attack_counts.documented_against_claimed(view, asked)
attack_counts.new_per_week(view, asked)
attack_counts.contradictions_found(view, asked)
