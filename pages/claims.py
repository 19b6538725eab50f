"""Claims compared: who claims which number about the same thing, and do the claims agree?"""

from lib.ui import claims
from lib.ui.parts import frame

view = frame.view()

frame.heading("Claims compared", view)
claims.claims_compared(view)
