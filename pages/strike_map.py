"""Strike map: where did strikes and attacks happen, and how far from the border?"""

from lib.ui import frame, strike_map

view = frame.view()

frame.heading("Strike map", view)
strike_map.show_map(view)
