"""The last neuron is missed

Your loop over the neurons ends one too early, and its column stays 0.

Hint: what is the last value of j in range(O - 1)?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.asarray(X, float) @ W.T + b
    Z[:, -1] = 0.0
    return Z
