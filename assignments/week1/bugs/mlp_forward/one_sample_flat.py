"""A batch of one becomes a vector

You squeeze the output, so that one sample gives (C,) in place of (1, C).

Hint: what shape has out for N = 1?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return (A[0] if len(A) == 1 else A), caches
