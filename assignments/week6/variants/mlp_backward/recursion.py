"""Recursively

The last layer, and then the network without it.
"""


def mlp_backward(dout, caches, params, acts):
    if not params:
        return []
    dA, dW, db = dense_backward(dout, caches[-1][0], params[-1][0])
    if len(params) == 1:
        return [(dW, db)]
    dZ = activation_backward(dA, caches[-2][1], acts[-2])
    return mlp_backward(dZ, caches[:-1], params[:-1], acts[:-1]) + [(dW, db)]
