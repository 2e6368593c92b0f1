"""The layers are walked from first to last

You begin at the first layer with dout. The gradient comes in at the last layer and goes back from
there.

Hint: to which layer does dout belong?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in range(len(params)):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
