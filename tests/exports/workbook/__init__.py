"""Tests of lib/exports/workbook."""
