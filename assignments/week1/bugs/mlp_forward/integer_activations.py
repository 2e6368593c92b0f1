"""The activations take the dtype of X

You store the outputs with the dtype of X, so they become whole numbers when X has no fractions.

Hint: which dtype has X for pixels?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
        A = A.astype(X.dtype).astype(float)
    return A, caches
