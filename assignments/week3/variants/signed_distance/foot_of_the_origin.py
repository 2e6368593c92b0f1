"""From a point of the boundary

The distance is the projection of X minus a point of the boundary; x2 solves two equations.
"""

import numpy as np


def signed_distance(X, w, b):
    w = np.asarray(w, dtype=float)
    foot = -b * w / (w @ w)
    return (X - foot) @ (w / np.linalg.norm(w))


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("no x2")
    A = np.array([[1.0, 0.0], [w[0], w[1]]])
    return np.array([np.linalg.solve(A, np.array([t, -b], dtype=float))[1] for t in x1])
