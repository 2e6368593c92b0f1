"""None in quotes

You return the text "None". Write None, without quotes.

Hint: what is type(None)?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else "None",
    }
