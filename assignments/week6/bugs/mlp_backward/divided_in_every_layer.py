"""Each layer divides by the batch size

You divide by N in every layer. The 1/N of the loss came in with dout.

Hint: how often is the first layer's gradient divided?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    n = len(dout)
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1]) / n
    return grads[::-1]
