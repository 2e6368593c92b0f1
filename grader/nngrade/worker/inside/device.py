"""Run PyTorch on another device than the CPU, for `nngrade check --device`.

Tensors are made there, as after `torch.set_default_device`; to the grader they are on the CPU. Random numbers
are drawn on the CPU and then moved, because the grader's own are drawn there.
"""

from __future__ import annotations

import re
import sys
from typing import Any

_used: Any = None
"""The torch.device that stands for the CPU in this process; None for the CPU itself."""


class NoDevice(RuntimeError):
    """PyTorch cannot compute on a device here; the text says why."""


def use(name: str) -> None:
    """From now on, make tensors on this device. Raises `NoDevice` if it cannot compute in float64."""
    global _used
    torch: Any = sys.modules["torch"]
    try:
        one = torch.ones(1, 1, dtype=torch.float64, device=name)
        assert (one @ one).item() == 1.0
        torch.set_default_device(one.device)
        _draw_on_the_cpu(torch)
    except Exception as e:  # each device has exceptions of its own
        first = re.split(r"\.\s|\n", str(e))[0].rstrip(".")
        if first.startswith("Expected one of"):  # a long list of what there could be
            first = "it knows no such device; cuda would be one"
        raise NoDevice(first or "it computes wrongly") from None
    torch.backends.cudnn.allow_tf32 = False  # else a convolution in float32 has three digits
    _used = one.device


def is_used(device: Any) -> bool:
    """Return whether this is the device that stands for the CPU."""
    return _used is not None and bool(device == _used)


def is_name(text: str) -> bool:
    """Return whether a text names the device that stands for the CPU, such as cuda:0 or cuda."""
    return _used is not None and text in (str(_used), _used.type)


def standing_for_cpu() -> Any:
    """Return the device that stands for the CPU, or None."""
    return _used


def _draw_on_the_cpu(torch: Any) -> None:
    """From now on, run operations that draw random numbers on the CPU, if it can run them."""
    tree, has_kernel = torch.utils._pytree, torch._C._dispatch_has_computed_kernel_for_dispatch_key

    class Drawn(torch.utils._python_dispatch.TorchDispatchMode):  # type: ignore[misc]
        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            kwargs = kwargs or {}
            if not self.has_to_move(func, args, kwargs):
                return func(*args, **kwargs)
            with self:
                parts = func.decompose(*args, **kwargs)
            if parts is not NotImplemented:  # one of its parts draws, or none
                return parts
            copies: dict[int, tuple[Any, Any]] = {}

            def moved(x: Any) -> Any:
                return copies.setdefault(id(x), (x, x.cpu()))[1]

            own = tree.tree_map_only(torch.Tensor, moved, (args, kwargs))
            if own[1].get("device") is not None:
                own[1]["device"] = torch.device("cpu")
            result = func(*own[0], **own[1])
            written = {}
            for place, asked in enumerate(func._schema.arguments):
                if asked.alias_info is not None and asked.alias_info.is_write:
                    x = args[place] if place < len(args) else kwargs[asked.name]
                    copy = moved(x)
                    written[id(copy)] = (
                        x if x.shape == copy.shape else x.resize_(copy.shape)
                    ).copy_(copy)
            return tree.tree_map_only(
                torch.Tensor, lambda y: written[id(y)] if id(y) in written else y.to(_used), result
            )

        def has_to_move(self, func: Any, args: Any, kwargs: Any) -> bool:
            """Return whether an operation would draw random numbers on the device."""
            if torch.Tag.nondeterministic_seeded not in func.tags or not has_kernel(
                func.name(), "CPU"
            ):
                return False
            generator = kwargs.get("generator")
            if generator is not None and generator.device.type != "cpu":
                return False
            given = [x for x in tree.tree_leaves((args, kwargs)) if isinstance(x, torch.Tensor)]
            there = kwargs.get("device") or next((x.device for x in given), None)
            return there is not None and there.type == _used.type

    Drawn().__enter__()
