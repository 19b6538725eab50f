"""Strike map: where did strikes and attacks happen, and how far from the border?"""

from lib.ui import strike_map
from lib.ui.parts import frame

context = frame.context()

frame.heading("Strike map", context)
strike_map.show_map(context)
