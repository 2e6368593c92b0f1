"""The two curves are mistaken for each other

You take the first argument for the validation loss.

Hint: in which order are the arguments?
"""

_straight = diagnose_curves


def diagnose_curves(train, val):
    return _straight(val, train)
