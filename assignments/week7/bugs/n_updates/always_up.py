"""Always rounded up

You count the short last batch even with drop_last=True.

Hint: where does drop_last occur in your code?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * -(-n // batch_size)
