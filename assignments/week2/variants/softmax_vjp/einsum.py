"""With einsum

The same sums, by their indices.
"""

import numpy as np


def softmax_vjp(Z, dP):
    P = softmax(Z)
    return np.einsum("ij,ij->ij", P, dP) - np.einsum("ij,ik,ik->ij", P, P, dP)
