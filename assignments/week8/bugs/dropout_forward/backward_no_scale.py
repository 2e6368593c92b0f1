"""The backward pass without the scale

Your backward pass multiplies by the mask and not by 1 / (1 - p). Y grows by that much where X
grows by 1.

Hint: how much does Y change when a kept entry of X grows by 1?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(dY, float) * mask
