"""einsum

The sum over j, as in the formula.
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + np.einsum("ij,jd->id", A, H)
