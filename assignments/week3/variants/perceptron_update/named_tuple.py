"""A named tuple

A tuple with names unpacks like any other.
"""

import numpy as np
from collections import namedtuple

State = namedtuple("State", "w b")


def perceptron_update(w, b, x, y, lr):
    yhat = 0.0
    if np.vdot(w, x) > -b:
        yhat = 1.0
    delta = lr * (y - yhat)
    return State(w=w + delta * x, b=float(b + delta))
