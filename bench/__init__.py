"""How long readers wait, as ratios to two other dashboards that are measured in the same run.

The bare one (bare.py) has one date and one chart. The plain one (plain.py) shows the corpus as a
first script would: it reads all files on each run. A ratio does not depend on the machine as
seconds do.
"""
