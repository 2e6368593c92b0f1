"""Nothing is returned

You compute the number and do not return it.

Hint: is there a return?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    total = epochs * (n // batch_size if drop_last else -(-n // batch_size))
    print(total)
