"""How text is read, whatever its language: mechanisms that ask `languages` for words and rules."""
