"""act is not called

You return the function itself, or forget its brackets.

Hint: how is a function called?
"""


def neuron(x, w, b, act):
    return act
