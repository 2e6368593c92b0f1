"""functools.partial

partial fixes f, and what is left is a function of x.
"""

import numpy as np


from functools import partial


def _both(f, x):
    return [np.float64(f(x)), numerical_gradient(f, x)]


def value_and_grad(f):
    return partial(_both, f)
