"""The gradients of a unit's weights are added up

You multiply delta[j] by the sum of h_prev. One weight sees one unit of the layer before.

Hint: what does another unit's output do to this weight?
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j] * np.sum(h_prev))
