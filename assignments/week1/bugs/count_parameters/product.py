"""The product of all widths

You multiply all widths. The layers are counted apart and added up.

Hint: how many weights has [2, 3, 4]?
"""


def count_parameters(sizes, bias=True):
    total = 1
    for n in sizes:
        total *= n
    return int(total + (sum(sizes[1:]) if bias else 0)) if len(sizes) > 1 else 0
