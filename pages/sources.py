"""Sources: which articles stand behind everything, and what is wrong in them?"""

from lib.ui import articles, frame

view = frame.view()

frame.heading("Sources", view)
articles.listing_of_articles(view)
articles.one_article(view)
articles.coverage_charts(view)
articles.problems(view)
