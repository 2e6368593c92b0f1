"""Z is one layer off

You take this layer's Z for the slope. What comes back through the weights belongs to the layer
before.

Hint: what are the shapes of dX and of this layer's Z?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer][1], acts[layer])
    return grads[::-1]
