"""The caller's own array is returned

You change w in place and return that very array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

def sgd(w, g, state, lr):
    w -= lr * g
    return w, {}
