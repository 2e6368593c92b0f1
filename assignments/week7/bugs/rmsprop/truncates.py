"""Whole numbers stay whole numbers

You make v with the dtype of w, so that with integer weights it is cut to whole numbers.

Hint: what is np.zeros_like(np.array([1])).dtype?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    v = np.zeros_like(w)
    v[...] = rho * state.get('v', 0.0) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
