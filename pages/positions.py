"""Positions: what does each party say, and where does it stand on each subject?"""

from lib.ui import frame, stances

view = frame.view()

frame.heading("Positions", view)
stances.stance_matrix(view)
stances.by_bloc(view)
