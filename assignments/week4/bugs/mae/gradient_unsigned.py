"""The gradient of unsigned integers wraps around

In the gradient you subtract before you make floats of the arguments.

Hint: for uint8, what is 3 - 5?
"""

import numpy as np


def mae_grad(pred, y):
    return np.sign((pred - y).astype(float)) / pred.size
