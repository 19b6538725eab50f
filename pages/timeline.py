"""Timeline: what happened, who said what, and which act answered which?"""

from lib.ui import timeline
from lib.ui.parts import frame

context = frame.context()

frame.heading("Timeline", context)
timeline.show_timeline(context)
