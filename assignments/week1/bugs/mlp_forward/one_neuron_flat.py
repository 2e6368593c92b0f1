"""A single output gives a vector

You return (N,) for a network with one output; it should be (N, 1).

Hint: what shape has out for C = 1?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return (A[:, 0] if A.shape[1] == 1 else A), caches
