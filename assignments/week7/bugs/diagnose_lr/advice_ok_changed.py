"""A good rate is changed

You lower the rate even for ok. If all is well, leave it.

Hint: what does ok ask you to do?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.1, 'too_low': 5.0, 'ok': 0.5}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
