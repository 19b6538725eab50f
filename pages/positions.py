"""Positions: what does each party say, where does it stand on each subject, when did it shift?"""

from lib.ui import frame, history, stances

view = frame.view()

frame.heading("Positions", view)
stances.stance_matrix(view)
history.shifts(view)
stances.by_bloc(view)
history.answers(view)
history.silence(view)
