"""Halved in place of divided by 10

You halve the rate when losses explode. The advice is a tenth.

Hint: what is a tenth of 0.5?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.5, 'too_low': 5.0, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
