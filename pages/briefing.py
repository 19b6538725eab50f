"""Briefing: what goes into the pack, in which order, under which title and mark?"""

from lib.ui import briefing
from lib.ui.parts import frame

view = frame.view()

frame.heading("Briefing", view)
plan = briefing.planned(view)
briefing.made(view, plan)
briefing.kept(plan)
