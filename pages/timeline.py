"""Timeline: what happened, who said what, and which act answered which?"""

from lib.ui import timeline
from lib.ui.parts import frame

view = frame.view()

frame.heading("Timeline", view)
timeline.show_timeline(view)
