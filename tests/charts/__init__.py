"""Tests of lib/charts."""
