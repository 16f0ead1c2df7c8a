"""Any language without rules of its own: only what holds for every script."""
