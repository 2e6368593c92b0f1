"""The biases are left out

You return the weights' gradients alone. A pair (dW, db) for each layer is asked for.

Hint: what has params for each layer?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return [dW for dW, _ in grads[::-1]]
