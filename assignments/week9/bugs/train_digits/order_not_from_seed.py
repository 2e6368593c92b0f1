"""The order of the batches does not come from seed

The same seed gives other parameters at the next call: something random is drawn from elsewhere, such
as np.random's own generator, which nobody has seeded.

Hint: which random numbers does your function draw, and from what?
"""

import numpy as np


def train_digits(X, y, seed):
    rng = np.random.default_rng(seed)
    hidden, batch, epochs, rate = 48, 200, 20, 0.02
    theta = [
        rng.normal(size=(hidden, 64)) * np.sqrt(2 / 64),
        np.zeros(hidden),
        rng.normal(size=(10, hidden)) * np.sqrt(2 / hidden),
        np.zeros(10),
    ]
    mean, square = [0 * p for p in theta], [0 * p for p in theta]
    t = 0
    for _ in range(epochs):
        order = np.random.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            x, targets = X[rows], y[rows]
            h = np.maximum(0, x @ theta[0].T + theta[1])
            z = h @ theta[2].T + theta[3]
            e = np.exp(z - z.max(axis=1, keepdims=True))
            d = e / e.sum(axis=1, keepdims=True)
            d[np.arange(len(rows)), targets] -= 1
            d /= len(rows)
            dh = (d @ theta[2]) * (h > 0)
            t += 1
            for k, g in enumerate((dh.T @ x, dh.sum(axis=0), d.T @ h, d.sum(axis=0))):
                mean[k] = 0.9 * mean[k] + 0.1 * g
                square[k] = 0.999 * square[k] + 0.001 * g**2
                step = mean[k] / (1 - 0.9**t) / (np.sqrt(square[k] / (1 - 0.999**t)) + 1e-8)
                theta[k] = theta[k] - rate * step
    return [(theta[0], theta[1]), (theta[2], theta[3])]
