"""Speech without quotation marks, and what only looks like it: is either printed as it should?"""
