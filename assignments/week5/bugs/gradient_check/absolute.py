"""An absolute difference

You return the length of the difference as it is. For tiny gradients that is tiny even if they
are wrong, and for huge ones rounding alone makes it large.

Hint: divide by the size of the gradients.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    return float(np.linalg.norm(claimed - measured))
