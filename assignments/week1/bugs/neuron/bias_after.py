"""The bias is added after the activation

You activate w . x, and add the bias to the result. The bias belongs into the sum that is activated.

Hint: what is act applied to in act(w . x + b)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x)))) + b
