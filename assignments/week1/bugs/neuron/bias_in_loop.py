"""The bias is added in each round

You add b inside the loop, so it counts D times.

Hint: how many biases has a neuron?
"""


def neuron(x, w, b, act):
    z = 0.0
    for i in range(len(x)):
        z += float(w[i] * x[i]) + b
    return float(act(z))
