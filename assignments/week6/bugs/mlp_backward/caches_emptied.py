"""The caches are taken out of the caller's list

You pop the caches off their list. It belongs to whoever called you, and is empty afterwards.

Hint: print len(caches) before and after the call.
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        A_prev, Z = caches.pop()
        if layer < len(params) - 1:
            dZ = activation_backward(dA, Z, acts[layer])
        dA, dW, db = dense_backward(dZ, A_prev, params[layer][0])
        grads.insert(0, (dW, db))
    return grads
