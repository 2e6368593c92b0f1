"""Small integers wrap around

You subtract the maximum from the logits as they come. In int8, -128 - 100 does not fit, and exp of
an int8 has three digits only.

Hint: make a float array of Z first.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    with np.errstate(all="ignore"):
        S = Z - Z.max(axis=1, keepdims=True)
        return float(np.mean(np.log(np.exp(S).sum(axis=1)) - S[np.arange(len(y)), y]))
