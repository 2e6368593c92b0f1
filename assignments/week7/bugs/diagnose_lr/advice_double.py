"""Doubled in place of 3 to 10 times

You double a rate that is too low. That takes long: multiply by 3 to 10.

Hint: how often must you double to come from 0.001 to 0.1?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.1, 'too_low': 2.0, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
