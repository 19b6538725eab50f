"""Running totals: how many so far, since when, and who says so?"""

from lib.ui import attack_counts
from lib.ui.parts import frame

context = frame.context()

frame.heading("Running totals", context)
asked = attack_counts.chosen_total(context)
attack_counts.attack_counts(context, asked)
attack_counts.calendar_of_attacks(context, asked)
attack_counts.documented_against_claimed(context, asked)
attack_counts.new_per_week(context, asked)
attack_counts.contradictions_found(context, asked)
