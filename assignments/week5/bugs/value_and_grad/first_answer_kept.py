"""The first answer for ever

You keep the answer of the first call and return it for every x.

Hint: nothing should be kept between two calls.
"""

import numpy as np


def value_and_grad(f):
    kept = []

    def g(x):
        if not kept:
            kept.append((float(f(np.array(x, float))), numerical_gradient(f, x)))
        return kept[0]

    return g
