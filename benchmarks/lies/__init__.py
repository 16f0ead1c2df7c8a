"""True sentences made false by a negation or an exchange, and true ones made shorter or turned.

Every kind has its own maker. Sentences are real ones of the development data, in two halves by a
hash of their story: `seen`, which developers look at, and `unseen`, whose sentences nobody reads.
The rules are those of `summarize.checking` in nothing: both shall not share a blind spot.
"""
