"""The epochs are added

You add the epochs to the batches of one epoch. Each epoch goes through all batches again.

Hint: how many updates are 3 batches in each of 3 epochs?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs + (n // batch_size if drop_last else -(-n // batch_size))
