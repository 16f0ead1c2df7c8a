"""Facts told twice, in the same and in other words: is a disagreement told where there is one?"""
