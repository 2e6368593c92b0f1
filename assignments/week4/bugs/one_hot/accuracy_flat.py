"""argmax looks through the whole array

You call argmax without an axis: it returns one index, counted through the whole array, for all
samples together.

Hint: how many predictions should there be?
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmax(logits) == y))
