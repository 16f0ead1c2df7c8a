"""Feeds and what is like them: RSS, Atom, JSON Feed, exports of WordPress, lists of feeds."""
