"""Lengths of flat arrays, by dot products

The length of an array does not depend on its shape.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    g, n = np.ravel(grad).astype(float), numerical_gradient(f, x, h).ravel()
    d = g - n
    below = np.sqrt(g @ g) + np.sqrt(n @ n)
    return float(np.sqrt(d @ d) / below) if below else 0.0
