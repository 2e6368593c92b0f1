"""One f for every g

You keep f in a global variable, so that every g uses the f that came last.

Hint: g should use the f of its own value_and_grad.
"""

import numpy as np


_LATEST = []


def value_and_grad(f):
    _LATEST[:] = [f]

    def g(x):
        return float(_LATEST[0](np.array(x, float))), numerical_gradient(_LATEST[0], x)

    return g
