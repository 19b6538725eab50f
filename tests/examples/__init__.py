"""Tests of lib/examples."""
