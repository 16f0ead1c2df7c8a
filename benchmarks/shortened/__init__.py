"""Invented news, and what a model might make of them, true and false: written by hand."""
