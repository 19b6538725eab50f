"""Overview: what must an analyst know in ten seconds?"""

from lib.ui import overview, question_list
from lib.ui.parts import frame

context = frame.context()

frame.heading("Overview", context)
overview.headlines(context)
overview.weekly(context)
overview.contested_list(context)
overview.latest_statements(context)
question_list.question_list(context)
