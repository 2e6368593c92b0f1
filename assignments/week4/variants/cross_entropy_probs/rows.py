"""Row by row

The mean of each sample's own sum.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    losses = []
    for p, t in zip(P, Y, strict=True):
        losses.append(-sum(t[c] * np.log(p[c]) for c in range(len(p)) if t[c] > 0))
    return sum(losses) / len(losses)
