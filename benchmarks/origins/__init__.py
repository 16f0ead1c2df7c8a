"""How many independent voices forty small stories have; see README.md."""
