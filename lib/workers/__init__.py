"""Files that take long, made in a process of their own while every reader goes on reading."""
