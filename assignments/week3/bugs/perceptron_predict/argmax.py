"""Only the largest score gets a 1

You pick the row with the largest score. Each row is judged by itself: how many ones there are
depends on the data.

Hint: may two rows of one batch both get the answer 1?
"""

import numpy as np


def perceptron_predict(X, w, b):
    s = X @ w + b
    return (np.arange(len(s)) == np.argmax(s)).astype(int)
