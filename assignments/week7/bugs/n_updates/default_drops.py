"""drop_last is True by default

In the signature you say drop_last=True. Unless told otherwise, the short last batch counts.

Hint: compare your def line with the template's.
"""

def n_updates(n, batch_size, epochs, drop_last=True):
    return epochs * (n // batch_size if drop_last else -(-n // batch_size))
