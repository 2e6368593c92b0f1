"""A third in place of a tenth

You divide by 3 when losses explode. The advice is a tenth.

Hint: what is a tenth of 0.5?
"""

def advise_lr(lr, label):
    factors = {'explodes': 1 / 3, 'too_low': 5.0, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
