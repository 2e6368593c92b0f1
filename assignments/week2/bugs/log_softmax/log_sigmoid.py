"""The logarithm of a sigmoid

You treat each logit by itself. Softmax shares one sum among the logits of a row.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    return -np.logaddexp(0, -S)
