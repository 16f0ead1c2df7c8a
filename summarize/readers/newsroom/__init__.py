"""What agencies and newsrooms exchange: ninjs, NITF, NewsML-G2, NewsML 1, and text for wires.

A module reads each format into `items.Item`; what becomes of one is decided there, for all alike.
"""
