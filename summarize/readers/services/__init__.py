"""JSON of news services, and tables: where their records stand, and what stands for none."""
