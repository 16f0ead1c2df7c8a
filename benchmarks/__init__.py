"""Measurements: `quality` gates on floors, `speed` only reports."""
