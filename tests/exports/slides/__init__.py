"""Tests of lib/exports/slides."""
