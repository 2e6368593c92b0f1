"""A match statement

It asks for the two names and refuses all others.
"""


def fd_cost(n_params: int, scheme: str = "central") -> int:
    match scheme:
        case "central":
            return n_params + n_params
        case "forward":
            return n_params + 1
        case _:
            raise ValueError("central or forward")
