"""f itself is returned

You return f, unchanged. Its answer is the value alone.

Hint: return a new function that gives both.
"""

def value_and_grad(f):
    return f
