"""What changed: what came out between two days, and which claims and stances it turns?"""

from lib.ui import changed, frame

view = frame.view()

frame.heading("What changed", view)
changed.what_changed(view)
