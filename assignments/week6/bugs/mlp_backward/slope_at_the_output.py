"""The slope is taken at the activation's output

You take the slope at A_prev, what the activation gave. It is taken at Z, what went in.

Hint: which of the two in the cache is Z?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer][0], acts[layer - 1])
    return grads[::-1]
