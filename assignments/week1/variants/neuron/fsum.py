"""By math.fsum

The products and the bias, added up without rounding in between.
"""

import math


def neuron(x, w, b, act):
    return act(math.fsum([*(float(a) * float(c) for a, c in zip(w, x)), float(b)]))
