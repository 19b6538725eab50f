"""What changed: what came out between two days, and which claims and stances it turns?"""

from lib.ui import changes
from lib.ui.parts import frame

view = frame.view()

frame.heading("What changed", view)
changes.what_changed(view)
