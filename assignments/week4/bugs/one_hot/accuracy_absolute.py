"""The largest size wins

You look for the largest absolute value, so that a very negative logit wins.

Hint: is a logit of -5 a favourite?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmax(np.abs(logits), axis=1) == y))
