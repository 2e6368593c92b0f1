"""Close or not, at one per cent

You return 0 or 1, as np.allclose says it, with a wide tolerance. A gradient one per cent too
large passes.

Hint: return how far apart they are; the caller decides.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    return 0.0 if np.allclose(claimed, measured, rtol=0.02, atol=0) else 1.0
