"""Pairs of near-copies that disagree, and harmless variants: are they told apart?"""
