"""The list is filled at its front

insert(0, ...) in place of a reversal; lists for pairs.
"""


def mlp_backward(dout, caches, params, acts):
    grads, dA = [], None
    for i in reversed(range(len(params))):
        A_prev, Z = caches[i]
        dZ = dout if dA is None else activation_backward(dA, Z, acts[i])
        dA, dW, db = dense_backward(dZ, A_prev, params[i][0])
        grads.insert(0, [dW, db])
    return grads
