"""A step along the imaginary axis

Its imaginary part, divided by the step, is the slope to full precision.
"""

import numpy as np


def act_grad(name, x):
    if name not in {"relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu"}:
        raise ValueError
    x = np.asarray(x, dtype=float)
    if name == "relu":
        return 1.0 * (x > 0)
    if name == "leaky_relu":
        return (x > 0) + 0.01 * (x <= 0)
    if name == "gelu":
        big = np.abs(x) < 30
        pdf = np.where(big, np.exp(-np.minimum(x**2, 2000) / 2), 0) / np.sqrt(2 * np.pi)
        return np.divide(gelu(x), x, out=np.full(x.shape, 0.5), where=x != 0) + x * pdf
    h = 1e-30
    c = np.clip(x, -300, 300) + 1j * h
    s = 1 / (1 + np.exp(-c))
    f = {"sigmoid": s, "tanh": 2 / (1 + np.exp(-2 * c)) - 1, "silu": c * s}[name]
    return f.imag / h
