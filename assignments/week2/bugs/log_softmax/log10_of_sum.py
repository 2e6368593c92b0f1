"""log10 of the sum only

You use log10 for the sum, beside logits that are natural logarithms.

Hint: do the exps of each row of your result sum to 1?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log10(np.exp(shifted).sum(axis=axis, keepdims=True))
