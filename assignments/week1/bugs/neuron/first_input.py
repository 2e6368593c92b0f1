"""Just one input counts

You multiply the first input by the first weight, and forget the others.

Hint: how many products are there?
"""


def neuron(x, w, b, act):
    return float(act(float(w[0] * x[0]) + b))
