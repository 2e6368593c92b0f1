"""The measured gradient is cut down to whole numbers

You bring the measured gradient to the dtype of the claimed one. Where that holds whole numbers,
3.9999999 becomes 3.

Hint: make floats of both.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    claimed = np.asarray(grad)
    measured = numerical_gradient(f, x, h).astype(claimed.dtype)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
