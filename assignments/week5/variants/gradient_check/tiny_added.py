"""A tiny number in the denominator

1e-30 changes nothing beside a slope, and makes 0 / 0 a 0.
"""

import math

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n = numerical_gradient(f, x, h)
    top = math.sqrt(np.sum((grad - n) ** 2))
    return top / (math.sqrt(np.sum(np.square(grad))) + math.sqrt(np.sum(n * n)) + 1e-30)
