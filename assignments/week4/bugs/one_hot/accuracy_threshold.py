"""Logits are compared with 0.5

You count an answer as right if its logit is above 0.5, as if it were a probability. What counts
is whether it is the largest of its row.

Hint: what if all logits are negative?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(logits[np.arange(len(y)), y] > 0.5))
