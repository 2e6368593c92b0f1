"""The edges are followed backwards

You use A transposed: each node hears from those it should send to. On graphs whose edges go both
ways nobody notices.

Hint: whom does node 0 hear from if only A[0, 1] is 1?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + A.T @ H
