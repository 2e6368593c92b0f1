"""A hundred times

You multiply a rate that is too low by 100. That may jump over the good ones: 3 to 10 times.

Hint: what is between 0.001 and 0.1?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.1, 'too_low': 100.0, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
