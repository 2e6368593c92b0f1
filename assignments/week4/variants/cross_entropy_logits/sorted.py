"""With sorted rows

The largest logit comes last; the others' share goes through log1p.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S = np.sort(np.asarray(Z, float), axis=1)
    top = S[:, -1]
    rest = np.exp(S[:, :-1] - top[:, None]).sum(axis=1)
    return float(np.mean(top + np.log1p(rest) - np.asarray(Z, float)[np.arange(len(y)), y]))
