"""The output is clipped

You limit the output. Return what act gives.

Hint: what should a neuron whose activation changes nothing give for a sum of 5000?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(np.clip(act(float(np.dot(w, x)) + b), -100, 100))
