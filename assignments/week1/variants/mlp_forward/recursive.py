"""By recursion

A network is its first layer and the rest.
"""


def mlp_forward(X, params, acts):
    if not params:
        return X, []
    W, b = params[0]
    Z = dense_forward(X, W, b)
    out, caches = mlp_forward(acts[0](Z), params[1:], acts[1:])
    return out, [(X, Z), *caches]
