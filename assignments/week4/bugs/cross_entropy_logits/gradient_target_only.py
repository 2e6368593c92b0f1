"""Only the target's column

You give the slope with respect to the target's logit and 0 for the others. They enter through
the sum.

Hint: what happens to the loss if another logit grows?
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    E = np.exp(S - S.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return np.eye(S.shape[1])[y] * (P - 1) / len(n)
