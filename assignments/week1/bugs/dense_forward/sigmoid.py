"""A sigmoid at the end

You put the sums through a sigmoid. This layer has no activation; its caller sees to that.

Hint: may the result be negative?
"""

import numpy as np


def dense_forward(X, W, b):
    return 1 / (1 + np.exp(-np.clip(X @ W.T + b, -500, 500)))
