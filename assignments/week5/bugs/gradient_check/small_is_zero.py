"""Small gradients are taken for zeros

You return 0 where both gradients are small. How small is small depends on the function; only
two gradients of zeros are the same whatever they are.

Hint: ask whether the size is 0, not whether it is small.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return 0.0 if size < 1e-8 else float(np.linalg.norm(claimed - measured) / size)
