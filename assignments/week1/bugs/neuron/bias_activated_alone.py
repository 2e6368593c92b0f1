"""Sum and bias are activated apart

You activate the sum and the bias each, and add up. act is applied once, to w . x + b.

Hint: how often should act be called?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x)))) + float(act(float(b)))
