"""The sums in an array like b

Your sums become whole numbers when b is an array of those: the dtype of b has no room for fractions.

Hint: which dtype has np.array([2, -1])?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b).astype(b.dtype).astype(float)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
