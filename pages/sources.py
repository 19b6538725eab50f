"""Sources: which articles is everything based on, and what is wrong in them?"""

from lib.ui import sources
from lib.ui.parts import frame

context = frame.context()

frame.heading("Sources", context)
sources.listing_of_articles(context)
sources.one_article(context)
sources.coverage_charts(context)
sources.problems(context)
