"""The largest entry of each column

You look for the largest entry along the samples. Each row is a sample: look along the classes.

Hint: how many predictions should there be?
"""

import numpy as np


def accuracy(logits, y):
    best = np.argmax(logits, axis=0)
    return float(np.mean([best[c % len(best)] == i for i, c in enumerate(y)]))
