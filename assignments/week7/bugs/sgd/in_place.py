"""w is changed in place

w -= ... writes into the caller's array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

def sgd(w, g, state, lr):
    w -= lr * g
    return w.copy(), {}
