"""The step is cut to whole numbers

You keep integer weights as integers, so that a step of 0.25 is lost.

Hint: what dtype has the result, if w holds integers?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    step = np.asarray(lr * e * x)
    return w + step.astype(w.dtype), float(b + lr * e)
