"""In plain array arithmetic

Multiplying by a float makes floats of whole numbers.
"""


def line_errors(m, b, x, y):
    y_hat = m * x + b
    error = y_hat - y
    return y_hat, error, (error**2).mean()
