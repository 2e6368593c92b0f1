"""The list of parameters is emptied

You take the layers off params with pop, and the caller's list is empty afterwards.

Hint: who else sees params after the call?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for act in acts:
        W, b = params.pop(0)
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
