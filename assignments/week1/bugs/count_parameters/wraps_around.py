"""The last layer is joined to the first

sizes[k - 1] is the last width when k is 0, so you count a layer from the outputs to the inputs.

Hint: what is sizes[-1]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(len(sizes)):
        total += sizes[k - 1] * sizes[k] + (sizes[k] if bias and k else 0)
    return total
