"""Positions: what does each party say, where does it stand on each subject, when did it shift?"""

from lib.ui import position_history, positions
from lib.ui.parts import frame

context = frame.context()

frame.heading("Positions", context)
positions.stance_matrix(context)
position_history.shifts(context)
positions.by_bloc(context)
position_history.answers(context)
position_history.silence(context)
