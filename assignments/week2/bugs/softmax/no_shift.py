"""No shift before exp

You take exp of the logits as they are. exp(1000) is infinite, and infinity over infinity is NaN.

Hint: what does adding a constant to a row change?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    with np.errstate(all="ignore"):
        E = np.exp(S)
        return E / E.sum(axis=axis, keepdims=True)
