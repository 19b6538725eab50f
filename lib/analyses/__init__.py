"""Analyses: pure functions from tidy tables to tables and sentences."""
