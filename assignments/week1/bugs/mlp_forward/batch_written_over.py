"""The outputs are written into X

You store the outputs in X itself where the shapes agree; the caller's data are changed.

Hint: who else sees X after the call?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A.copy(), Z))
        out = act(Z)
        if out.shape == A.shape and out.dtype == A.dtype:
            A[:] = out
        else:
            A = out
    return A, caches
