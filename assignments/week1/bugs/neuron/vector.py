"""A number for each input

You multiply and do not add up: each input gives an answer of its own.

Hint: how many numbers does one neuron give?
"""


def neuron(x, w, b, act):
    return act(w * x + b)
