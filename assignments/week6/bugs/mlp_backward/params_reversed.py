"""The parameters are turned around in place

You reverse the caller's list of parameters and leave it so.

Hint: print params before and after the call.
"""


def mlp_backward(dout, caches, params, acts):
    params.reverse()
    grads, dZ, last = [], dout, len(params) - 1
    for i, (W, b) in enumerate(params):
        dA, dW, db = dense_backward(dZ, caches[last - i][0], W)
        grads.insert(0, (dW, db))
        if i < last:
            dZ = activation_backward(dA, caches[last - i - 1][1], acts[last - i - 1])
    return grads
