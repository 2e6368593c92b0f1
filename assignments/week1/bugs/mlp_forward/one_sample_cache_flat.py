"""The caches of a batch of one are vectors

You squeeze what you note, so that one sample's input is (I,) in place of (1, I).

Hint: what shape has A_prev for N = 1?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A[0], Z[0]) if len(A) == 1 else (A, Z))
        A = act(Z)
    return A, caches
