"""Accuracy without argmax

The logit at the class is the largest of its row.
"""

import numpy as np


def accuracy(logits, y):
    mine = logits[np.arange(len(y)), y]
    return np.mean(mine >= logits.max(axis=1))
