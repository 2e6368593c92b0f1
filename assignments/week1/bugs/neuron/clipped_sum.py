"""The sum is clipped

You limit the sum before it is activated. act should see the sum as it is.

Hint: what should a neuron whose activation changes nothing give for a sum of 5000?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.clip(np.dot(w, x) + b, -500, 500))))
