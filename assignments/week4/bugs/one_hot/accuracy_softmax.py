"""Exponentials decide in place of logits

You compare exp of the logits, or their softmax. exp(1000) is infinite and exp(-1000) is 0, so that
different logits look alike, or end as NaN. The largest logit wins without them.

Hint: does the order of a row change under exp?
"""

import numpy as np


def accuracy(logits, y):
    with np.errstate(all="ignore"):
        E = np.exp(logits)
        return float(np.mean(np.argmax(E / E.sum(axis=1, keepdims=True), axis=1) == y))
