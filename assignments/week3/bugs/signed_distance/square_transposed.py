"""The rows and columns of a square batch are exchanged

Your function measures as if the points stood in the columns of X where X has as many rows as
columns. They stand in its rows, whatever the shape.

Hint: with two points in the plane, what is X[0]?
"""

import numpy as np


def signed_distance(X, w, b):
    z = w @ X if len(X) == len(w) else X @ w
    return (z + b) / np.linalg.norm(w)
