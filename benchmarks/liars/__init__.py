"""Liars in the place of models, and a program that knows what is true without reading a sentence.

News are written from structured facts. Whatever a liar says of them is a claim on the same facts:
its relation and the values of its slots are compared with theirs, and no rule of
`summarize.checking` has a say in what is true.
"""
