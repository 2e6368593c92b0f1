"""Logits are rounded before they are compared

You round the logits, or store them with few digits: two that lie close together become equal, and
the first of them wins.

Hint: which of 0.1 and 0.1001 is larger?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmax(np.round(logits, 3), axis=1) == y))
