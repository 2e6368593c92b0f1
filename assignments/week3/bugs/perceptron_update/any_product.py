"""One product above 0 is enough

You predict 1 as soon as one feature's product with its weight is large enough. The products are
added first, and only the sum is compared with 0.

Hint: use your perceptron_predict here.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(np.any(w * x + b > 0))
    return w + lr * e * x, b + lr * e
