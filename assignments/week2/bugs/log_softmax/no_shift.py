"""No shift before exp

You take exp of the logits as they are. exp(1000) is infinite.

Hint: what does adding a constant to a row change?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        return S - np.log(np.exp(S).sum(axis=axis, keepdims=True))
