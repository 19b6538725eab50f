"""What changed: what came out between two days, and which claims and stances it turns?"""

from lib.ui import changes
from lib.ui.parts import frame

context = frame.context()

frame.heading("What changed", context)
changes.what_changed(context)
