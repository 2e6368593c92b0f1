"""No activation's slope is applied

You hand dX from layer to layer. It is the gradient of the layer before's output; before it comes
that layer's activation.

Hint: when do you use acts?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = dA
    return grads[::-1]
