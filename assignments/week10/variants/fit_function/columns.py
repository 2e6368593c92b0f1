"""Samples as columns

With everything transposed the numbers are the same.
"""

import numpy as np


def fit_function(arch, target, steps, seed):
    widths, act = arch
    g = np.random.default_rng(seed)
    x = np.linspace(-1.0, 1.0, num=101)
    y = np.reshape(target(x), (1, -1))
    dims = (1,) + tuple(widths) + (1,)
    Ws = [g.standard_normal((b, a)) * a**-0.5 for a, b in zip(dims, dims[1:])]
    bs = [np.zeros((b, 1)) for b in dims[1:]]
    params = Ws + bs
    m, v = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    n = len(Ws)
    for t in range(steps + 1):
        hs = [x[None, :]]
        for k in range(n):
            z = Ws[k] @ hs[-1] + bs[k]
            hs.append(np.tanh(z) if k < n - 1 and act != "identity" else z)
        error = hs[-1] - y
        if t == steps:
            break
        d = error * (2 / error.size)
        grads = [None] * (2 * n)
        for k in range(n - 1, -1, -1):
            grads[k], grads[n + k] = d @ hs[k].T, d.sum(1, keepdims=True)
            d = Ws[k].T @ d
            if act != "identity":
                d *= 1 - hs[k] ** 2
        for p, q, a, b in zip(params, grads, m, v):
            a += 0.1 * (q - a)
            b += 0.001 * (q * q - b)
            rate = 0.03 * np.sqrt(1 - 0.999 ** (t + 1)) / (1 - 0.9 ** (t + 1))
            p -= rate * a / (np.sqrt(b) + 1e-8)
    return np.mean(error**2)
