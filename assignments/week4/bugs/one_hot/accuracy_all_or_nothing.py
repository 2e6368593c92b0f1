"""One number for the whole batch

You ask whether all answers are right together, which is 0 or 1.

Hint: three of four right make 0.75.
"""

import numpy as np


def accuracy(logits, y):
    return float(np.array_equal(np.argmax(logits, axis=1), y))
