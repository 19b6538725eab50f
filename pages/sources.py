"""Sources: which articles stand behind everything, and what is wrong in them?"""

from lib.ui import sources
from lib.ui.parts import frame

view = frame.view()

frame.heading("Sources", view)
sources.listing_of_articles(view)
sources.one_article(view)
sources.coverage_charts(view)
sources.problems(view)
