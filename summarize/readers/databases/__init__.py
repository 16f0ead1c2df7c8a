"""Exports of news databases: one file with the articles of many outlets.

They are told by what stands in them, whatever their names, and read alike from plain text, pages
and documents: those are turned into lines first.
"""
