"""Sample by sample

One row after another.
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    rows = [activation_backward(W_next.T @ d, z, act) for d, z in zip(delta_next, Z)]
    return np.array(rows)
