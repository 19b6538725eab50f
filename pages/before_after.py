"""Before and after: what differs between two periods, such as the weeks around an event?"""

from lib.ui import before_after
from lib.ui.parts import frame

context = frame.context()

frame.heading("Before and after", context)
before_after.before_after(context)
