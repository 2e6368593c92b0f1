"""Over the larger of the two lengths

You divide by the larger length alone. A gradient with the wrong sign then gives 2; the result
is between 0 and 1.

Hint: divide by the sum of both lengths.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    top = max(np.linalg.norm(claimed), np.linalg.norm(measured))
    return float(np.linalg.norm(claimed - measured) / top) if top > 0 else 0.0
