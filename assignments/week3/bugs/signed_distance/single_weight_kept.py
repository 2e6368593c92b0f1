"""One feature, and no division

With one feature you return the score itself. There too, the score is divided by the length of w.

Hint: how far is x = 3 from the boundary 2 x - 2 = 0?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / (1.0 if len(w) == 1 else np.linalg.norm(w))
