"""Element by element, with a tiny floor

The floor keeps two zeros from being divided by each other, and is far below any slope in use.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n = numerical_gradient(f, x, h)
    return float(np.max(np.abs(grad - n) / np.maximum(1e-12, np.abs(grad) + np.abs(n))))
