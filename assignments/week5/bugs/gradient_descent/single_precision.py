"""A walk in single precision

From a float32 start you walk in float32, so the places have only seven digits. Compute in
float64.

Hint: np.array(x0, float) is float64.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [x0.copy() if x0.dtype.kind == "f" else x0.astype(float)]
    for _ in range(n_steps):
        path.append((path[-1] - lr * np.asarray(grad_f(path[-1]))).astype(path[-1].dtype))
    return np.array(path)
