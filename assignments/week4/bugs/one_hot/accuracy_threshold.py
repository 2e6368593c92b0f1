"""Logits are compared with a fixed number

You count an answer as right if its logit is above a fixed number, 0.5 or 0, as if it were a
probability or a sign. What counts is whether it is the largest of its row.

Hint: what if all logits are negative?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(logits[np.arange(len(y)), y] > 0.5))
