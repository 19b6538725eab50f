"""Site: what happened at one place?"""

from lib.ui import site
from lib.ui.parts import frame

context = frame.context()

frame.heading("Site", context)
site.show_site(context)
