"""The sums in an array like W

Your sums become whole numbers when W is an array of those: the dtype of W has no room for fractions.

Hint: which dtype has np.array([[1, -2, 3]])?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b).astype(W.dtype).astype(float)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
