"""The backward pass forgets dY

Your backward pass gives the slope, mask / (1 - p), and does not multiply by dY.

Hint: what does the chain rule say?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(mask, float) / (1 - p) if p < 1 else np.zeros(np.shape(dY))
