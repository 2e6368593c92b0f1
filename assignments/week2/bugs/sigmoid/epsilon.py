"""An epsilon in the denominator

You add a small number to the denominator, which is never below 1: there is nothing to guard
against, and every result is a little off.

Hint: what is sigmoid(0), to ten digits?
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(np.asarray(x, float)))
    return np.where(np.asarray(x) >= 0, 1.0, e) / (1 + e + 1e-8)
