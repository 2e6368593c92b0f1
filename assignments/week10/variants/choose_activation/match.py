"""A match statement

GELU does not saturate on both sides either.
"""


def choose_activation(task):
    match task:
        case "hidden":
            return "gelu"
        case "binary" | "multilabel":
            return "sigmoid"
        case "multiclass":
            return "softmax"
        case "regression":
            return "identity"
        case "bounded":
            return "tanh"
        case _:
            raise ValueError(task)
