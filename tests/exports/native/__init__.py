"""Tests of lib/exports/native."""
