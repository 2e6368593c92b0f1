"""The bias as one more weight

An input that is always 1 carries the bias.
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(np.append(w, b) @ np.append(x, 1.0)))
