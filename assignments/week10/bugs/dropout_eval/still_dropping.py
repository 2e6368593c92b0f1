"""Activations are still dropped

You set activations to 0 at random. At test time nothing is dropped.

Hint: does the same input give the same output twice?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A, float)
    return A * (np.random.RandomState(0).uniform(size=A.shape) >= p)
