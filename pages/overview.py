"""Overview: what must an analyst know in ten seconds?"""

from lib.ui import overview, overview_lead, question_list
from lib.ui.parts import frame

context = frame.context()

frame.heading("Overview", context)
overview_lead.leading_figures(context)
overview_lead.story_in_dates(context)
overview.contested_list(context)
overview.latest_statements(context)
overview.weekly(context)
overview.headlines(context)
question_list.question_list(context)
