"""dP is shifted by its largest

You subtract dP's maximum from it, as for the logits. A constant in dP drops out, but not before
you multiply by P without a sum.

Hint: does each row of your result sum to 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return P * (G - G.max(axis=1, keepdims=True))
