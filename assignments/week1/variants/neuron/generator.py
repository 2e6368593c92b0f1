"""By Python's sum

sum over the products.
"""


def neuron(x, w, b, act):
    return float(act(b + sum(float(a) * float(c) for a, c in zip(w, x))))
