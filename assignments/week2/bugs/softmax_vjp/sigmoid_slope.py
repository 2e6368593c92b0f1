"""The slope of a sigmoid

You use sigmoid(Z) (1 - sigmoid(Z)) for each logit. Softmax ties the logits of a row together.

Hint: does each row of your result sum to 0?
"""

import numpy as np


def softmax_vjp(Z, dP):
    S, G = np.asarray(Z, float), np.asarray(dP, float)
    P = np.exp(S - S.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    s = (1 + np.tanh(S / 2)) / 2
    return s * (1 - s) * G
