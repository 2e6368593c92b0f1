"""Over the largest element

You divide the largest difference by the largest element. A gradient with the wrong sign then
gives 2; the result is between 0 and 1.

Hint: divide by the sizes of both gradients together.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    top = max(np.max(np.abs(claimed)), np.max(np.abs(measured)))
    return 0.0 if top == 0 else float(np.max(np.abs(claimed - measured)) / top)
