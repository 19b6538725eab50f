"""Incident: what is known about one event, and who says so?"""

from lib.ui import incident
from lib.ui.parts import frame

context = frame.context()

frame.heading("Incident", context)
incident.show_incident(context)
