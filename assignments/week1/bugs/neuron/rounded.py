"""A rounded output

You round the output. Return it as it is.

Hint: how many digits does round keep?
"""

import numpy as np


def neuron(x, w, b, act):
    return round(float(act(float(np.dot(w, x)) + b)), 4)
