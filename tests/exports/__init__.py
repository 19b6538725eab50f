"""Tests of lib/exports."""
