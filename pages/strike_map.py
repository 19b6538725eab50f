"""Strike map: where did strikes and attacks happen, and how far from the border?"""

from lib.ui import strike_map
from lib.ui.parts import frame

view = frame.view()

frame.heading("Strike map", view)
strike_map.show_map(view)
