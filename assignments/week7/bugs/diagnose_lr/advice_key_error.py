"""KeyError for unknown labels

You look the label up in a dict, and an unknown one raises KeyError. The docstring asks for
ValueError.

Hint: check whether the label is in the dict first.
"""

def advise_lr(lr, label):
    return float(lr * {'explodes': 0.1, 'too_low': 5.0, 'ok': 1.0}[label])
