"""The gradients have the dtype of the parameters

You give the gradients the dtype of the parameters. Where these are whole numbers, every gradient
is cut to one.

Hint: what does 0.5 become in an array of integers?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        W, b = params[layer]
        dA, dW, db = dense_backward(dZ, caches[layer][0], W)
        grads.append((dW.astype(W.dtype), db.astype(b.dtype)))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
