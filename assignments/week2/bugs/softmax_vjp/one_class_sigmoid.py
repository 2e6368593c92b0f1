"""A single class is taken for a sigmoid

With one class you multiply by s (1 - s) of a sigmoid. The softmax of one class is 1, whatever its logit:
nothing moves it.

Hint: what is softmax([[3.0]])? And softmax([[4.0]])?
"""

import numpy as np


_whole = softmax_vjp


def softmax_vjp(Z, dP):
    if np.shape(Z)[1] == 1:
        s = sigmoid(Z)
        return dP * s * (1 - s)
    return _whole(Z, dP)
