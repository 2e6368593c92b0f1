"""Something small added to every width

You add an epsilon to every width so that none is 0. That changes all the other columns a little,
and the largest value does not become 1.

Hint: what is the largest value of your scaled columns?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = high - low + 1e-8
    return (A - low) / width, (B - low) / width, low, high
