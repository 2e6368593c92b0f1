"""The number of right answers

You count the right answers. Accuracy is their fraction.

Hint: what is the accuracy if all of 64 are right?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.sum(np.argmax(logits, axis=1) == y))
