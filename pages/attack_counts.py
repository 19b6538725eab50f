"""Attack counts: how many, when, by whom, and who says so?"""

from lib.ui import charts, frame

view = frame.view()

frame.heading("Attack counts", view)
charts.attack_counts(view)
