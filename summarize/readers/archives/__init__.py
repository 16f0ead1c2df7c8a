"""Files of files: crawls (WARC), zip and tar archives; nothing in them is ever written to a place.

Each module has an `Opener`. What is read in an archive is what would be read in a folder.
"""
