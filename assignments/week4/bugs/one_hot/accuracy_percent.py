"""A percentage

You multiply by 100. The fraction lies between 0 and 1.

Hint: what is the accuracy if all are right?
"""

import numpy as np


def accuracy(logits, y):
    return float(100 * np.mean(np.argmax(logits, axis=1) == y))
