"""A softmax at the end

You add a softmax of your own. The last activation is the last of acts.

Hint: what does out hold if the last activation changes nothing?
"""

import numpy as np


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return np.exp(A - A.max(axis=1, keepdims=True)) / np.exp(A - A.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True), caches
