"""The sum is returned too

You return the sum and the output. Just the output is asked for.

Hint: what does the signature say is returned?
"""

import numpy as np


def neuron(x, w, b, act):
    z = float(np.dot(w, x)) + b
    return z, float(act(z))
