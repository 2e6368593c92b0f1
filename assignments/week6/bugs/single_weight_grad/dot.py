"""The dot product of delta and input

You multiply delta and h_prev element by element and add up. Each weight has one product of its
own.

Hint: what do j and k do in your function?
"""

import numpy as np


def single_weight_grad(delta, h_prev, j, k):
    n = min(len(delta), len(h_prev))
    return float(np.dot(delta[:n], h_prev[:n]))
