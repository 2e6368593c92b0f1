"""Two rounds at once

You pass messages twice, so that a node hears from its neighbours' neighbours.

Hint: how far does a message travel in one round?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + A @ (H + A @ H)
