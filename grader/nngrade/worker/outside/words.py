"""Explain the most common exceptions of Python, NumPy, PyTorch and MLX in a sentence.

A sentence may be shown for a hidden check, so it repeats nothing that the submission wrote while it ran: it
holds numbers, shapes, names of built-in types, and names that stand in the line of source that raised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# A number of more digits could be an input in disguise.
_NUMBER, _SHAPE = r"(-?\d{1,5})", r"(\((?:\d{1,5}(?:, ?\d{1,5}){0,8},?)?\))"
_NAME = r"'?(?P<name>[A-Za-z_]\w{0,60})'?"
# The classes of the exception, its text, and the sentence. `{shapes}` becomes the shapes of the arrays in
# the line.
_KNOWN = tuple(
    (kinds.split(), re.compile(text, re.DOTALL), sentence)
    for kinds, text, sentence in (
        (
            "ValueError",
            rf"matmul: .*core dimension.*\(size {_NUMBER} is different from {_NUMBER}\)",
            "the inner sizes of the product differ, {1} and {0}{shapes}",
        ),
        (
            "ValueError",
            r"matmul: .*does not have enough dimensions.*",
            "one side of the matrix product is a single number{shapes}",
        ),
        (
            "ValueError",
            rf"shapes {_SHAPE} and {_SHAPE} not aligned: .*",
            "the inner sizes of the product of shapes {0} and {1} differ{shapes}",
        ),
        (
            "ValueError",
            rf"operands could not be broadcast together with (?:remapped )?shapes {_SHAPE} {_SHAPE} ?",
            "shapes {0} and {1} do not fit element by element{shapes}",
        ),
        (
            "ValueError",
            rf"non-broadcastable output operand with shape {_SHAPE} doesn't match .* shape {_SHAPE}",
            "a result of shape {1} does not fit into an array of shape {0}{shapes}",
        ),
        (
            "ValueError",
            rf"could not broadcast input array from shape {_SHAPE} into shape {_SHAPE}",
            "an array of shape {0} does not fit into a place of shape {1}{shapes}",
        ),
        (
            "ValueError",
            rf"cannot reshape array of size {_NUMBER} into shape .*",
            "{0} elements do not fit into the new shape{shapes}",
        ),
        (
            "ValueError",
            r"The truth value of an array with more than one element is ambiguous.*",
            "an array of several elements is used as one True or False; "
            "decide for each element with np.where, or use .any() or .all()",
        ),
        (
            "ValueError",
            r"setting an array element with a sequence\. .*inhomogeneous shape.*",
            "the parts of a nested list have different shapes",
        ),
        (
            "ValueError",
            r"setting an array element with a sequence.*",
            "a list or array stands where one number is needed",
        ),
        ("ValueError", r"too many values to unpack.*", "there are more values than names for them"),
        (
            "ValueError",
            r"not enough values to unpack.*",
            "there are fewer values than names for them",
        ),
        (
            "UFuncTypeError",
            r"Cannot cast ufunc '\w+' output from dtype\('(\w{1,10})'\) to dtype\('(\w{1,10})'\).*",
            "a result of {0} cannot be stored in an array of {1}; make that array one of {0}",
        ),
        (
            "IndexError",
            rf"index {_NUMBER} is out of bounds for axis {_NUMBER} with size {_NUMBER}",
            "index {0} is outside of axis {1}, which has {2} elements{shapes}",
        ),
        (
            "IndexError",
            rf"too many indices for array: array is {_NUMBER}-dimensional, but {_NUMBER} were indexed",
            "{1} indices are used on an array with {0} axes{shapes}",
        ),
        (
            "IndexError",
            r"(list|tuple|string)(?: assignment)? index out of range",
            "the index is outside of the {0}",
        ),
        (
            "AxisError",
            rf"axis {_NUMBER} is out of bounds for array of dimension {_NUMBER}",
            "axis {0} is asked for, and the array has {1} axes{shapes}",
        ),
        (
            "TypeError",
            r"only (?:length-1|size-1) arrays can be converted to Python scalars",
            "an array of several elements, or of none, stands where one number is needed",
        ),
        (
            "TypeError",
            r"only 0-dimensional arrays can be converted to Python scalars",
            "an array with one or more axes stands where one number is needed",
        ),
        (
            "TypeError",
            r"unsupported operand type\(s\) for (?:\S{1,3}|\S+ or \S+): (.*'NoneType'.*)",
            "one side of the operator is None; was it passed so, or does a function lack its `return`?",
        ),
        (
            "AttributeError",
            r"'NoneType' object has no attribute '(?:abs|clone|cpu|data|detach|item|norm|numpy|zero_)'",
            "a value is None here; is it a `.grad` before `backward`, or does a function lack its `return`?",
        ),
        (
            "TypeError AttributeError",
            r"'NoneType' object (?:is not (?:subscriptable|iterable|callable)|has no attribute .*)",
            "a value is None here; was it passed so, or does a function lack its `return`?",
        ),
        (
            "TypeError",
            r"'(?:builtin_)?function(?:_or_method)?' object is not subscriptable",
            "a function is indexed like an array",
        ),
        (
            "TypeError",
            r"'numpy.ndarray' object is not callable",
            "an array is called like a function",
        ),
        (
            "TypeError",
            rf"(?:.*\.)?{_NAME}\(\) takes from .* but .* given",
            "`{name}` is given another number of arguments than it takes",
        ),
        (
            "TypeError",
            rf"(?:.*\.)?{_NAME}\(\) takes .* but .* given",
            "`{name}` is given more arguments than it takes",
        ),
        (
            "TypeError",
            rf"(?:.*\.)?{_NAME}\(\) missing .*",
            "`{name}` is given fewer arguments than it needs",
        ),
        (
            "NameError",
            rf"(?:free variable|name) {_NAME} is not defined.*",
            "`{name}` is not defined",
        ),
        (
            "UnboundLocalError",
            rf"(?:cannot access )?local variable {_NAME} .*",
            "`{name}` has no value yet at this place",
        ),
        (
            "AttributeError",
            rf"'numpy\.ndarray' object has no attribute {_NAME}.*",
            "an array has no attribute `{name}`",
        ),
        (
            "RuntimeError",
            r"mat1 and mat2 shapes cannot be multiplied \((\d{1,5})x(\d{1,5}) and (\d{1,5})x(\d{1,5})\)",
            "the inner sizes of the product of shapes ({0}, {1}) and ({2}, {3}) differ{shapes}",
        ),
        (
            "RuntimeError",
            rf"The size of tensor a \({_NUMBER}\) must match the size of tensor b \({_NUMBER}\) "
            rf"at non-singleton dimension {_NUMBER}",
            "sizes {0} and {1} do not fit at axis {2}{shapes}",
        ),
        (
            "RuntimeError",
            r".*the same dtype, but got.*",
            "the two sides have different dtypes; convert one with .to(dtype)",
        ),
        (
            "RuntimeError",
            r"expected (?:scalar type|target dtype to be) ([\w ]{1,24}),? but (?:found|got) (\w{1,12})",
            "a tensor of type {0} is needed here, and there is one of type {1}",
        ),
        (
            "RuntimeError",
            r"element 0 of tensors does not require grad and does not have a grad_fn",
            "backward is called on a result without a graph; was it detached, or made under no_grad?",
        ),
        (
            "RuntimeError",
            r"grad can be implicitly created only for scalar outputs",
            "backward needs one number, and this tensor has several; take its mean or its sum",
        ),
        (
            "RuntimeError",
            r"Trying to backward through the graph a second time.*",
            "backward has used this graph already; compute the loss again",
        ),
        (
            "RuntimeError",
            r"a leaf Variable that requires grad is being used in an in-place operation\.",
            "a tensor that requires gradients is changed in place; do that under torch.no_grad()",
        ),
        (
            "RuntimeError",
            r"Can't call numpy\(\) on Tensor that requires grad.*",
            "a tensor that requires gradients is used as a NumPy array; call .detach() before",
        ),
        (
            "RuntimeError",
            r"[oO]nly Tensors of floating point and complex dtype can require gradients",
            "a tensor of integers cannot require gradients",
        ),
        (
            "RuntimeError",
            r"view size is not compatible with input tensor's size and stride.*",
            "view cannot change the shape of this tensor; use reshape",
        ),
        (
            "AttributeError",
            r"cannot assign (?:module|parameters) before Module\.__init__\(\) call",
            "a layer is set before super().__init__() has run",
        ),
        (
            "ValueError",
            rf"\[(?:matmul|addmm)\] Last dimension of first input with shape {_SHAPE} must match "
            rf"second to last dimension of second input with shape {_SHAPE}\.",
            "the inner sizes of the product of shapes {0} and {1} differ{shapes}",
        ),
        (
            "ValueError",
            rf"\[broadcast_shapes\] Shapes {_SHAPE} and {_SHAPE} cannot be broadcast\.",
            "shapes {0} and {1} do not fit element by element{shapes}",
        ),
        (
            "ValueError",
            rf"\[reshape\] Cannot reshape array of size {_NUMBER} into shape .*",
            "{0} elements do not fit into the new shape{shapes}",
        ),
        (
            "ValueError",
            r"\[convert\] Only length-1 arrays can be converted to Python scalars\.",
            "an array of several elements stands where one number is needed",
        ),
        (
            "ValueError",
            rf"\[vjp\] Output shape {_SHAPE} does not match cotangent shape \(\)\.",
            "a gradient needs one number, and this loss has shape {0}; take its mean or its sum",
        ),
        (
            "ValueError",
            r"\[default_stream\] Cannot get gpu stream without gpu backend\.",
            "there is no graphics card here; leave mx.gpu out",
        ),
        (
            "AttributeError",
            rf"'array' object has no attribute {_NAME}",
            "an array has no attribute `{name}`",
        ),
        ("KeyError", _NAME, "there is no key `{name}`"),
        (
            "OverflowError",
            rf"more than {_NUMBER} items",
            "it yields more than {0} items; does its loop ever end?",
        ),
        ("ZeroDivisionError", r".*(?:division|modulo).*", "this divides by zero"),
        ("RecursionError", r".*", "more nested calls than Python allows"),
    )
)


def in_words(kind: str, said: str, line: str, shapes: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    """Return what an exception of class `kind` with the text `said` means, or "" if it is not known.

    `line` is the source line that raised it, and `shapes` holds names and shapes of arrays that it uses.
    """
    for kinds, text, sentence in _KNOWN:
        found = text.fullmatch(said) if kind in kinds else None
        if found is None:
            continue
        name = found.groupdict().get("name", "")
        if name and not _in(name, line):
            continue
        arrays = [f"`{n}` has shape {shape}" for n, shape in shapes if _in(n, line)]
        shown = f"; {', '.join(arrays)}" if arrays else ""
        return sentence.format(*found.groups(), name=name, shapes=shown)
    return ""


def _in(name: str, line: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", line) is not None
