"""By variance and mean

The mean of squares is the variance and the square of the mean.
"""


def line_errors(m, b, x, y):
    y_hat = x * m + b
    r = y_hat - y
    return y_hat, r, r.var() + r.mean() ** 2
