"""The sum without its sign

You take an absolute value. act should see the sum as it is.

Hint: what should tanh see for a sum of -2?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(abs(float(np.dot(w, x)) + b)))
