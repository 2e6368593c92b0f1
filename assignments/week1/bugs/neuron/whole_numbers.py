"""The sum is made a whole number

You cut the fraction off, with int or an integer array.

Hint: what is int(0.75)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(int(np.dot(w, x) + b))))
