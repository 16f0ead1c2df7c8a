"""The sealed fixture of the gate: statements labelled by reading, and both error rates on them."""
