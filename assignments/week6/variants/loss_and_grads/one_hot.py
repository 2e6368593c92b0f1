"""By one-hot rows

The loss is a dot product with the logarithms.
"""

import numpy as np


def loss_and_grads(params, X, y, l2=0.0):
    caches, A = [], X
    for i, (W, b) in enumerate(params):
        Z = A @ W.T + b
        caches.append((A, Z))
        A = np.maximum(Z, 0) if i < len(params) - 1 else Z
    A = A - A.max(1, keepdims=True)
    E = np.exp(A)
    S = E.sum(1, keepdims=True)
    Y = np.eye(A.shape[1])[y]
    loss = np.sum(Y * (np.log(S) - A)) / len(X)
    grads = mlp_backward(
        (E / S - Y) / len(X), caches, params, ["relu"] * (len(params) - 1) + ["identity"]
    )
    out = []
    for (W, _), (dW, db) in zip(params, grads):
        loss += l2 * np.vdot(W, W)
        out.append((dW + l2 * (W + W), db))
    return loss, out
