"""The sign is turned around

You return minus the gradient. The minus of gradient descent is written where the weight moves.

Hint: if delta and input are positive, what does a larger weight do to the loss?
"""


def single_weight_grad(delta, h_prev, j, k):
    return -float(delta[j] * h_prev[k])
