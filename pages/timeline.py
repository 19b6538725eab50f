"""Timeline: what happened, who said what, and which act answered which?"""

from lib.ui import frame, timeline

view = frame.view()

frame.heading("Timeline", view)
timeline.show_timeline(view)
