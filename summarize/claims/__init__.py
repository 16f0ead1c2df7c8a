"""What a sentence claims, in a form in which claims can be compared.

`mentions` brings names and words to one form; `differences` tells claims apart that similar words
would confuse.
"""
