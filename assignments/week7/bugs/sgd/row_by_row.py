"""The first axis must be there

You go along the first axis of w, and a single number, of shape (), has none. w - lr * g works on
arrays of any shape.

Hint: what is len(np.array(2.0))?
"""

import numpy as np


def sgd(w, g, state, lr):
    return np.array([a - lr * b for a, b in zip(w, g)], dtype=float), {}
