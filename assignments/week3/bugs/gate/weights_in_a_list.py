"""The weights are a list

You return w as a list. The other functions want an array.

Hint: what does [1, 1] @ x give?
"""


def gate(name):
    if name == "AND":
        return [1.0, 1.0], -1.5
    if name == "OR":
        return [1.0, 1.0], -0.5
    if name == "NAND":
        return [-1.0, -1.0], 1.5
    raise ValueError(name)
