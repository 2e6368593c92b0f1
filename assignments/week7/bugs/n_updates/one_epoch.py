"""Only one epoch is counted

You leave the number of epochs out.

Hint: does your answer change when epochs does?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return n // batch_size if drop_last else -(-n // batch_size)
