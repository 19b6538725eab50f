"""Positions: what does each party say, where does it stand on each subject, when did it shift?"""

from lib.ui import position_history, positions
from lib.ui.parts import frame

view = frame.view()

frame.heading("Positions", view)
positions.stance_matrix(view)
position_history.shifts(view)
positions.by_bloc(view)
position_history.answers(view)
position_history.silence(view)
