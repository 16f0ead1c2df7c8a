"""Mails and mailboxes: each mail is an article, or holds some; whatever is around it goes."""
