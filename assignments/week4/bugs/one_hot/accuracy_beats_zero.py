"""A logit has to beat 0

Your search for the largest logit begins with 0, so that in a row of negative ones none is found,
and class 0 is taken.

Hint: begin with the row's first logit.
"""

import numpy as np


def accuracy(logits, y):
    return float(np.mean(np.argmax(np.maximum(logits, 0), axis=1) == y))
