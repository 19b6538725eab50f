"""The commands of `python -m lib`."""
