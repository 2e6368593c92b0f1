"""Products by np.linalg.multi_dot

The weights in reverse order; then each bias through what comes after it. A list is as good as a
tuple.
"""

import numpy as np


def collapse_linear(layers):
    def product(stack, n):
        if not stack:
            return np.eye(n)
        if len(stack) == 1:
            return np.array(stack[0], float)
        return np.linalg.multi_dot(stack[::-1])

    Ws = [np.asarray(W, float) for W, _ in layers]
    b = sum(product(Ws[i + 1 :], len(c)) @ c for i, (_, c) in enumerate(layers))
    return product(Ws, 0), b
