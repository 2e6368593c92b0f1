"""w is changed in place

w -= ... writes into the caller's array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

def momentum(w, g, state, lr, beta=0.9):
    old = state.get('v', 0.0)
    v = beta * old + g
    w -= lr * v
    return w.copy(), {'v': v}
