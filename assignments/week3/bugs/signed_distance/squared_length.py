"""Divided by the squared length

You divide by w . w, and forget the root.

Hint: what is the length of (3, 4)?
"""


def signed_distance(X, w, b):
    return (X @ w + b) / (w @ w)
