"""Row by row

You compare row by row. A row in which both gradients are zero is 0 / 0, and makes the result
NaN.

Hint: |v| is one length, over all elements.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    if not claimed.any() and not measured.any():
        return 0.0
    size = np.linalg.norm(claimed, axis=-1) + np.linalg.norm(measured, axis=-1)
    return float(np.mean(np.divide(np.linalg.norm(claimed - measured, axis=-1), size)))
