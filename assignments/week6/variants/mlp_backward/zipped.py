"""A walk over zipped lists

The layers, reversed, with the cache of the layer below beside them.
"""


def mlp_backward(dout, caches, params, acts):
    d, grads = dout, []
    below = [None, *zip(caches, acts)]
    for (W, _), (A, _), lower in reversed(list(zip(params, caches, below))):
        back, *own = dense_backward(d, A, W)
        grads.append(tuple(own))
        if lower is not None:
            d = activation_backward(back, lower[0][1], lower[1])
    return list(reversed(grads))
