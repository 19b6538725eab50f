"""Claims compared: who claims which number about the same thing, and do the claims agree?"""

from lib.ui import compared, frame

view = frame.view()

frame.heading("Claims compared", view)
compared.claims_compared(view)
