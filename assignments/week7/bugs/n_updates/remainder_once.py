"""The short batch counted once for all epochs

You add 1 for the short batch after multiplying by the epochs. Each epoch has one.

Hint: how many short batches are there in 5 epochs?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size) + (n % batch_size > 0 and not drop_last)
