"""Claims compared: who claims which number about the same thing, and do the claims agree?"""

from lib.ui import claims
from lib.ui.parts import frame

context = frame.context()

frame.heading("Claims compared", context)
claims.claims_compared(context)
