"""What changed: what became known between two days, and which claims and stances does it change?"""

from lib.ui import changes
from lib.ui.parts import frame

context = frame.context()

frame.heading("What changed", context)
changes.what_changed(context)
