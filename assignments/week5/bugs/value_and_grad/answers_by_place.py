"""Answers kept by place alone

You keep answers under x alone, for all functions together. Another f has another answer at the
same x.

Hint: nothing should be kept between two calls.
"""

import numpy as np


_KEPT = {}


def value_and_grad(f):
    def g(x):
        key = (np.shape(x), np.asarray(x, float).tobytes())
        if key not in _KEPT:
            _KEPT[key] = (float(f(np.array(x, float))), numerical_gradient(f, x))
        value, gradient = _KEPT[key]
        return value, gradient.copy()

    return g
