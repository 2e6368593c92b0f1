"""The output is made a truth value

You return whether the neuron fires. Return what act gives.

Hint: what does tanh give?
"""

import numpy as np


def neuron(x, w, b, act):
    return bool(act(float(np.dot(w, x)) + b))
