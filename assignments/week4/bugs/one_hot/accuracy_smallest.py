"""The smallest logit wins

You take the class with the smallest logit. The largest is the network's favourite.

Hint: argmin or argmax?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmin(logits, axis=1) == y))
