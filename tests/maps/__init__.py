"""Tests of lib/maps."""
