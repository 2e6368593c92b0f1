"""In proportion to 1e-8 at least

You divide by the gradients' size or by 1e-8, whichever is larger. A wrong gradient that is
smaller still then passes for a right one.

Hint: handle the case of two zero gradients by itself.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return float(np.linalg.norm(claimed - measured) / max(size, 1e-8))
