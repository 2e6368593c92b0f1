"""The sums are clipped

You limit the sums. They may be as large as they like.

Hint: what should a neuron give for a sum of 5000?
"""

import numpy as np


def dense_forward(X, W, b):
    return np.clip(np.asarray(X, float) @ W.T + b, -1e6, 1e6)
