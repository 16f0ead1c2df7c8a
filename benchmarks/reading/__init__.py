"""Invented inputs as real ones come: dates, lines, wrapped texts, pages, bytes; see README.md."""
