"""An extra argument with a default

g(x) is called as before.
"""

import numpy as np


def value_and_grad(f, h=1e-5):
    def g(x, step=h):
        return np.asarray(f(x), float), numerical_gradient(f, x, step)

    return g
