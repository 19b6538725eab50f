"""Overview: what must an analyst know in ten seconds?"""

from lib.ui import overview
from lib.ui.parts import frame

context = frame.context()

frame.heading("Overview", context)
overview.headlines(context)
overview.weekly(context)
overview.contested_list(context)
overview.latest_statements(context)
