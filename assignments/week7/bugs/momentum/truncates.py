"""Whole numbers stay whole numbers

You make v with the dtype of w, so that with integer weights everything is cut to whole numbers.

Hint: what is np.zeros_like(np.array([1])).dtype?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    v = np.zeros_like(w)
    v[...] = beta * state.get('v', 0.0) + g
    return w - lr * v, {'v': v}
