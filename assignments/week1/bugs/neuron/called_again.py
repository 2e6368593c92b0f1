"""The activation is called more than once

You call act again for what you have already, or to try it out. Each call may take long, or do something more
than give a number.

Hint: how often does the docstring say that act is called?
"""

import numpy as np


def neuron(x, w, b, act):
    z = float(np.dot(w, x)) + b
    if act(z) is None:
        return 0.0
    return float(act(z))
