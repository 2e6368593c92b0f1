"""With drop_last, rounded once after all epochs

With drop_last=True you round down after multiplying by the epochs. What one epoch leaves out
does not come in the next: round first.

Hint: 10 samples in full batches of 4 are 2 updates in one epoch; and in two?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return n * epochs // batch_size if drop_last else epochs * -(-n // batch_size)
