"""Overview: what must an analyst know in ten seconds?"""

from lib.ui import overview
from lib.ui.parts import frame

view = frame.view()

frame.heading("Overview", view)
overview.headlines(view)
overview.weekly(view)
overview.contested(view)
overview.latest_statements(view)
