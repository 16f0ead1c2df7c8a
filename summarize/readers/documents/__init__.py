"""Documents of word processors, and PDF: each is one article, or an export of a news database."""
