"""A single column is taken for a binary logit

For Z of shape (N, 1) you compute the binary cross-entropy. With one class only, its probability is
1, and the loss 0.

Hint: what is the softmax of one number?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S = np.asarray(Z, float)
    if S.shape[1] == 1:
        return float(np.mean(np.logaddexp(0, S[:, 0]) - S[:, 0] * y))
    return float(np.mean(np.logaddexp.reduce(S, axis=1) - S[np.arange(len(y)), y]))
