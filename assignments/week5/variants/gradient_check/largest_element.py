"""The largest difference over the largest element

It does not depend on the gradients' size either, and keeps to the bounds.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n = numerical_gradient(f, x, h)
    top = max(np.max(np.abs(grad)), np.max(np.abs(n)))
    return 0.0 if top == 0 else float(np.max(np.abs(grad - n)) / top)
