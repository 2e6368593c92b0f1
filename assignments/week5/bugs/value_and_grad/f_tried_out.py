"""f is called when g is made

You call f when g is made. Only g calls f, at the places that it is given.

Hint: value_and_grad defines g and returns it, no more.
"""

import numpy as np


def value_and_grad(f):
    try:
        f(np.zeros(1))
    except Exception:
        pass

    def g(x):
        x = np.array(x, float)
        return float(f(x)), numerical_gradient(f, x)

    return g
