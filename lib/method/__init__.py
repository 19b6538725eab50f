"""The rules by which the dashboard reads, compares and draws, with an example of each."""
