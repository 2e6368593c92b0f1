"""A list with the sample

You put the sample into a list; an array with one more axis is asked for.

Hint: what is type([x])?
"""


def add_batch_dim(x):
    return [x.copy()]
