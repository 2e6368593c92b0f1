"""By counting what is larger

A row is right if no logit is larger than the target's.
"""

import numpy as np


def accuracy(logits, y):
    own = np.take_along_axis(logits, np.asarray(y, int)[:, None], 1)
    return float(((logits > own).sum(axis=1) == 0).mean())
