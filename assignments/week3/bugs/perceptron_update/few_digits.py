"""The weights have few digits

Your weights are rounded to three or four digits, as the type float16 does it.

Hint: what is np.float16(0.12345)?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(x @ w + b > 0)
    return (w + lr * e * x).astype(np.float16), b + lr * e
