"""The weights' gradients come out transposed

Each dW has the shape of W transposed.

Hint: print the shapes of params[0][0] and of its gradient.
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW.T, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
