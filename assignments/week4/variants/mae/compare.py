"""Two comparisons

Whether pred is larger, minus whether it is smaller, is the sign.
"""

import numpy as np


def mae_grad(pred, y):
    return (np.greater(pred, y).astype(int) - np.less(pred, y).astype(int)) / np.prod(pred.shape)
