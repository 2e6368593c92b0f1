"""The identity added to A

(I + A) H is H + A H.
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return (np.eye(len(A)) + A) @ H
