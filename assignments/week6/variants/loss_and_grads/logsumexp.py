"""By logaddexp

The logarithm of the sum by NumPy's logaddexp.
"""

import numpy as np


def loss_and_grads(params, X, y, l2=0.0):
    caches, A = [], np.asarray(X)
    for W, b in params:
        Z = np.einsum("ni,oi->no", A, W) + b
        caches.append((A, Z))
        A = Z * (Z > 0)
    rows = np.arange(len(y))
    total = np.logaddexp.reduce(Z, axis=1)
    dout = np.exp(Z - total[:, None])
    dout[rows, y] -= 1
    loss = np.mean(total - Z[rows, y])
    loss += l2 * sum((W**2).sum() for W, _ in params)
    back = mlp_backward(dout / len(y), caches, params, ["relu"] * len(params))
    return loss, [(g + 2 * l2 * W, h) for (g, h), (W, _) in zip(back, params)]
