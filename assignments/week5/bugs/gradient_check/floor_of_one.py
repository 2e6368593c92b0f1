"""In proportion to at least one

You divide by the gradients' size or by 1, whichever is larger. A tiny wrong gradient then
passes for a right one.

Hint: is a gradient of 1e-5 with the wrong sign nearly right?
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return float(np.linalg.norm(claimed - measured) / max(1.0, size))
