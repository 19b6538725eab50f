"""Briefing: what goes into the pack, in which order, under which title and mark?"""

from lib.ui import briefing, briefing_pack
from lib.ui.parts import frame

context = frame.context()

frame.heading("Briefing", context)
plan = briefing.plan_fields(context)
briefing_pack.make_pack(context, plan)
briefing.keep_plan(plan)
