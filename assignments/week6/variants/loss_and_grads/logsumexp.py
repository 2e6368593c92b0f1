"""By scipy's logsumexp

The same logarithms; the gradient from them.
"""

import numpy as np


def loss_and_grads(params, X, y, l2=0.0):
    from scipy.special import logsumexp, softmax

    caches, A = [], np.asarray(X)
    for W, b in params:
        Z = np.einsum("ni,oi->no", A, W) + b
        caches.append((A, Z))
        A = Z * (Z > 0)
    rows = np.arange(len(y))
    dout = softmax(Z, axis=1)
    dout[rows, y] -= 1
    loss = np.mean(logsumexp(Z, axis=1) - Z[rows, y])
    loss += l2 * sum((W**2).sum() for W, _ in params)
    back = mlp_backward(dout / len(y), caches, params, ["relu"] * len(params))
    return loss, [(g + 2 * l2 * W, h) for (g, h), (W, _) in zip(back, params)]
