"""Tests of lib/charts/model."""
