"""Tests of lib/method/examples."""
