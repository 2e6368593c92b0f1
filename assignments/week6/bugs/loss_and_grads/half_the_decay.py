"""Half the weight decay

You use the convention with a 1/2, in the loss and in the gradient. Here it is l2 times the sum of
the squares.

Hint: what does a single weight of 1 add to the loss?
"""

import numpy as np


def loss_and_grads(params, X, y, l2=0.0):
    A, caches = np.asarray(X, float), []
    for W, b in params:
        Z = A @ W.T + b
        caches.append((A, Z))
        A = activate(Z, "relu")
    rows = np.arange(len(y))
    shifted = Z - Z.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.mean(logs[rows, y]) + l2 / 2 * sum(
        np.sum(np.asarray(W, float) ** 2) for W, _ in params
    )
    dout = np.exp(logs)
    dout[rows, y] -= 1
    grads = mlp_backward(dout / len(y), caches, params, ["relu"] * len(params))
    decayed = [(dW + l2 * W, db) for (dW, db), (W, _) in zip(grads, params, strict=True)]
    return float(loss), decayed
