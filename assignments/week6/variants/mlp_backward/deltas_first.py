"""All deltas first

The recursion of deltas, then dW and db of every layer.
"""


def mlp_backward(dout, caches, params, acts):
    deltas = [dout]
    for i in range(len(params) - 1, 0, -1):
        deltas.insert(0, delta_step(deltas[0], params[i][0], caches[i - 1][1], acts[i - 1]))
    return [dense_backward(d, A, W)[1:] for d, (A, _), (W, _) in zip(deltas, caches, params)]
