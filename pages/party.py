"""Party: what does one party do, suffer and say?"""

from lib.ui import party
from lib.ui.parts import frame

context = frame.context()

frame.heading("Party", context)
party.show_party(context)
