"""The rate is lowered when it is too low

You make a rate smaller that is too small already.

Hint: what does too_low say?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.1, 'too_low': 0.2, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
