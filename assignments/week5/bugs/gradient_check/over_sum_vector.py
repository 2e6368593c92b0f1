"""Over the length of the sum

You divide by the length of grad + n, where the sum of two lengths was asked for. If the sign is
wrong, grad + n is nearly nothing, and the result has no limit.

Hint: |grad| + |n|, each length by itself.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    difference = np.linalg.norm(claimed - measured)
    return float(difference / np.linalg.norm(claimed + measured)) if difference else 0.0
