"""Local models: the only package here that may import torch and transformers.

Settings classes beside it import these modules inside the methods that do the work.
"""
