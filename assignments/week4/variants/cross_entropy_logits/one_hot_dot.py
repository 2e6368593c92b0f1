"""By one-hot rows

The sum of onehot times log softmax picks the target's entry.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    L = S - S.max(axis=1, keepdims=True)
    L = L - np.log(np.exp(L).sum(axis=1, keepdims=True))
    return float(-(np.eye(S.shape[1])[y] * L).sum() / len(n))
