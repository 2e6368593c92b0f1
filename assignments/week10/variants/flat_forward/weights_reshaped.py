"""The weights take the images' shape

It is the same whether the samples are flattened or the weights unfolded.
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    K = W.reshape(len(W), *X.shape[1:])
    axes = list(range(1, X.ndim))
    return np.tensordot(X, K, axes=(axes, axes)) + b
