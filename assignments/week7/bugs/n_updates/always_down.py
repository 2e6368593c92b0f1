"""Always rounded down

You count the full batches alone. A short last batch is an update too, unless drop_last is True.

Hint: how many batches of 4 do 10 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size)
