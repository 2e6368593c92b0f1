"""Probabilities that have become equal are compared

You squash the logits before you look for the largest. Large ones are all 1 then, and the first of
them wins.

Hint: compare the logits as they are.
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmax((1 + np.tanh(np.asarray(logits) / 2)) / 2, axis=1) == y))
