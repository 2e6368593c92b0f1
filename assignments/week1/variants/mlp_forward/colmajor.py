"""A column for each sample

Computed with columns, and turned round for the caches and the activations.
"""


def mlp_forward(X, params, acts):
    A = X.T
    caches = []
    for (W, b), act in zip(params, acts, strict=True):
        Z = W.dot(A) + b.reshape(-1, 1)
        caches.append((A.T, Z.T))
        A = act(Z.T).T
    return A.T, caches
