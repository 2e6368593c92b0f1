"""The fixture `student`: proxies that send a check's calls to the submission's worker."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import MissingName, StudentError, WrongKind
from nngrade.model import Answer, Call
from nngrade.worker.inside import tensors, wire
from nngrade.worker.outside.client import Client, Response
from nngrade.worker.outside.faults import check_kind, describe
from nngrade.worker.outside.session import Runner

ITEMS_MAX = 10_000
# Calls sent in one message; this many fit into a header.
BATCH = 500
# Larger arrays are not copied for the record of a call. In bytes.
COPIED_MAX = 8 * 1024 * 1024


class Student:
    """The submission's functions, as attributes: `student.softmax(x)`.

    `answers` holds the answers to the calls of the current check, in order.
    """

    def __init__(self, runner: Runner | None = None) -> None:
        self._runner = runner
        self.answers: list[Answer] = []

    def attach(self, runner: Runner | None) -> Runner | None:
        """Send further calls to `runner`; return the runner before it."""
        before, self._runner = self._runner, runner
        return before

    @property
    def support(self) -> Support:
        """Return the course's support module beside the submission: `student.support.net(3)`."""
        assert self._runner is not None
        return Support(self._runner, self.answers)

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("_"):
            raise AttributeError(name)
        assert self._runner is not None
        return RemoteFunction(self._runner, self.answers, name)


class Support:
    """The functions of the support module in the worker, as attributes."""

    def __init__(self, runner: Runner, answers: list[Answer]) -> None:
        self._runner, self._answers = runner, answers

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("_"):
            raise AttributeError(name)
        return RemoteFunction(self._runner, self._answers, wire.SUPPORT + name)


class RemoteFunction:
    """A function of the submission. Arguments and result are copied between the processes.

    So the check's own arrays do not change. The answer notes what the student's function changed in its
    copies, which fails the exercise's contract check. `in_place` copies the changes back instead.
    """

    def __init__(
        self, runner: Runner, answers: list[Answer], name: str, scenario: str = ""
    ) -> None:
        self._runner, self._answers = runner, answers
        self.name = name
        self._scenario = scenario
        self._owner = None if scenario else runner.owner(name)

    def __repr__(self) -> str:
        return f"student.{self.name}"

    def via(self, scenario: str) -> RemoteFunction:
        """Return a function of the support module that gets this one as its first argument.

        `student.train_epoch.via("after_one_epoch")(W)` calls `after_one_epoch(train_epoch, W)` in the worker.
        """
        return RemoteFunction(self._runner, self._answers, self.name, scenario)

    @property
    def results(self) -> tuple[str, ...]:
        """Return the names of the results, if the signature names them."""
        return () if self._owner is None else self._owner[1].results

    @property
    def last(self) -> Answer:
        """Return the answer to the latest call of this function in the current check."""
        mine = (a for a in reversed(self._answers) if a.call.function == self.name)
        return next(a for a in mine if not a.call.target)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function; raises a `StudentError` if there is no answer of the right kind."""
        return self._one(args, kwargs, in_place=False)

    def in_place(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function, and copy its changes to arrays, lists, dicts and generators back."""
        return self._one(args, kwargs, in_place=True)

    def raising(self, *args: Any) -> Any:
        """Call the function, which has to raise here; the type of what it returns instead is not judged."""
        return self._one(args, {}, in_place=False, must_raise=True)

    def unjudged(self) -> RemoteFunction:
        """Return the same function, whose answers neither the contract check nor a diagnosis sees."""
        return RemoteFunction(self._runner, [], self.name, self._scenario)

    def _sent(self, args: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        """Return the name and the arguments of the function to call in the worker."""
        if not self._scenario:
            return self.name, args
        return wire.SUPPORT + self._scenario, (wire.Function(self.name), *args)

    def map(self, calls: Iterable[tuple[Any, ...]]) -> list[Any]:
        """Return the results of many calls, sent in few messages; each call is a tuple of arguments."""
        todo = list(calls)
        results: list[Any] = []
        for start in range(0, len(todo), BATCH):
            results += self._batch(todo[start : start + BATCH])
        return results

    def _one(
        self,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        *,
        in_place: bool,
        must_raise: bool = False,
    ) -> Any:
        call = self._call(args, kwargs)
        before = recorded(call, in_place=in_place)
        response = value = fault = None
        loose = False
        try:
            name, sent = self._sent(args)
            response = self._runner.call("call", self.name, name=name, args=sent, kwargs=kwargs)
            if in_place:
                write_back(self._runner, response)
            value = wrap_handles(self._runner, self._answers, self.name, response.value)
            if not must_raise:
                self._judge(value)
                loose = self._is_loose(value)
        except StudentError as e:
            fault = e
            raise
        finally:
            answer = answer_to(self._runner, call, response, value, fault, in_place=in_place)
            shared = self._not_theirs(call, answer.shared) if answer.shared else ()
            self._answers.append(
                msgspec.structs.replace(
                    answer, call=before, loose=loose, shared=shared, must_raise=must_raise
                )
            )
        return value

    def _not_theirs(self, call: Call, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return these names without those of states, because a state may keep what the one before held."""
        mine = [a for a in self._answers if a.call.function == self.name and a.fault is None]
        pairs = [pair for a in mine if isinstance(a.value, tuple) for pair in enumerate(a.value)]
        states = [part for i, part in pairs if i in call.unspecified_parts]
        given = (*call.args, *call.kwargs.values())
        passed = [x for x in given if any(x is state for state in states)]
        theirs = {argument(self._runner, call, x) for x in passed}
        return tuple([name for name in names if name not in theirs])

    def _batch(self, todo: list[tuple[Any, ...]]) -> list[Any]:
        calls = [self._call(args, {}) for args in todo]
        copies: dict[int, Any] = {}
        before = [recorded(call, copies) for call in calls]
        try:
            name, _ = self._sent(())
            sent = [self._sent(args)[1] for args in todo]
            response = self._runner.call("map", self.name, name=name, args=sent)
            values = response.value
            if not isinstance(values, list) or len(values) != len(todo):
                raise StudentError(f"`{self.name}` did not answer each of several calls")
        except StudentError as e:
            self._answers.append(Answer(before[min(e.index, len(todo) - 1)], fault=e))
            raise
        results = [wrap_handles(self._runner, self._answers, self.name, v) for v in values]
        changed, shared = effects(self._runner, calls, response)
        of_all = response.overwrote, any(map(self._is_loose, results)), tuple(response.warnings)
        wrong, fault = self._first_wrong(results)
        for i, (call, value) in enumerate(zip(before, results, strict=True)):
            noted = changed.get(i, ()), shared.get(i, ()), *(of_all if i == 0 else ())
            self._answers.append(Answer(call, value, fault if i == wrong else None, *noted))
        if fault is not None:
            raise fault
        return results

    def _first_wrong(self, values: list[Any]) -> tuple[int, StudentError | None]:
        """Return the place of the first value of the wrong kind and its fault, or 0 and None."""
        for i, value in enumerate(values):
            try:
                self._judge(value)
            except StudentError as e:
                return i, e
        return 0, None

    def _call(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Call:
        unspecified = () if self._owner is None else self._owner[0].unspecified
        return Call(self.name, args, kwargs, name=self._scenario, unspecified=unspecified)

    def _judge(self, value: Any) -> None:
        if self._owner is not None:
            check_kind(value, self._owner[1])

    def _is_loose(self, value: Any) -> bool:
        """Return whether the value has shape (1,) although the signature promises a number."""
        if not isinstance(value, np.ndarray) or value.shape != (1,) or self._owner is None:
            return False
        return self._owner[1].returns in ("float", "int", "bool")


def answer_to(
    runner: Runner,
    call: Call,
    response: Response | None,
    value: Any,
    fault: StudentError | None,
    *,
    in_place: bool = False,
) -> Answer:
    """Make the answer to one call; `response` is None if the call raised.

    With `in_place` the call may change and return its arguments, so the answer names none of them, and holds
    what they are afterwards.
    """
    if response is None:
        return Answer(call, value, fault)
    warnings = tuple(response.warnings)
    if in_place:
        after = tuple(snapshot(x, {}) for x in mutable(call.args, call.kwargs))
        return Answer(call, value, fault, warnings=warnings, after=after)
    changed, shared = effects(runner, [call], response)
    noted = changed.get(0, ()), shared.get(0, ())
    return Answer(call, value, fault, *noted, response.overwrote, warnings=warnings)


def mutable(args: Sequence[Any], kwargs: dict[str, Any]) -> list[Any]:
    """Return the arguments whose contents a call may change, except random generators."""
    given = (*args, *kwargs.values())
    return [x for x in given if isinstance(x, (np.ndarray, list, dict)) or tensors.is_tensor(x)]


def recorded(call: Call, copies: dict[int, Any] | None = None, *, in_place: bool = False) -> Call:
    """Return a call with copies of its arguments, which the check may change later.

    Arguments with an id in `copies` were copied before.
    """
    made = {} if copies is None else copies
    return msgspec.structs.replace(
        call,
        args=tuple([snapshot(x, made) for x in call.args]),
        kwargs={k: snapshot(v, made) for k, v in call.kwargs.items()},
        given=call.args if call.unspecified_parts else (),
        in_place=in_place,
    )


def snapshot(x: Any, copies: dict[int, Any]) -> Any:
    """Return a copy of an argument, at every level; objects in the worker stay as they are."""
    if type(x) in _SIMPLE:
        return x
    if isinstance(x, np.ndarray):
        if x.nbytes > COPIED_MAX or not x.flags.writeable:
            return x
        if id(x) not in copies:
            copies[id(x)] = x.copy(order="K")
        return copies[id(x)]
    if isinstance(x, (list, tuple)):
        made = [snapshot(v, copies) if isinstance(v, _DEEP) else v for v in x]
        return made if isinstance(x, list) else tuple(made)
    if isinstance(x, dict):
        return {k: snapshot(v, copies) for k, v in x.items()}
    return own_copy(x)


_SIMPLE = frozenset([int, float, bool, str, type(None)])
_DEEP = (np.ndarray, list, tuple, dict)


Names = dict[int, tuple[str, ...]]
"""Names of arguments, by the place of their call in a message."""


def effects(runner: Runner, calls: Sequence[Call], response: Response) -> tuple[Names, Names]:
    """Return which arguments each call changed, and which its result shares memory with.

    A random generator does not count, because a check passes it to be drawn from. Nor does what a function
    of the support module gets.
    """
    if any(call.name and not call.target for call in calls):
        return {}, {}
    kinds = np.ndarray, list, dict, tuple, wire.Foreign, tensors.Tensor
    changed = [response.given[i] for i, v in response.changed.items() if isinstance(v, kinds)]
    shared = [response.given[i] for i in response.aliases]
    return _names(runner, calls, changed), _names(runner, calls, shared)


def _names(runner: Runner, calls: Sequence[Call], given: list[Any]) -> Names:
    names: Names = {}
    for part in given:
        # Calls may share an argument: report it for the first call that has it.
        holders = (i for i, call in enumerate(calls) if _holds([call.args, call.kwargs], part))
        place = next(holders, 0)
        names[place] = (*names.get(place, ()), argument(runner, calls[place], part))
    return names


def own_copy(x: Any) -> Any:
    """Return a copy of a random generator in its present state, or of a tensor; anything else as it is."""
    if tensors.is_tensor(x):
        return tensors.own_copy(x)
    if type(x).__name__ != "Generator" or not isinstance(x, np.random.Generator):
        return x
    copy = np.random.Generator(type(x.bit_generator)())
    copy.bit_generator.state = x.bit_generator.state
    return copy


def argument(runner: Runner, call: Call, given: Any) -> str:
    """Return the name of the argument that is or contains `given`."""
    owner = runner.owner(call.function)
    names = owner[1].parameters if owner and not call.target else ()
    for i, value in enumerate(call.args):
        if value is given or _holds(value, given):
            return names[i] if i < len(names) else f"argument {i + 1}"
    for key, value in call.kwargs.items():
        if value is given or _holds(value, given):
            return key
    return "an argument"


def _holds(value: Any, part: Any) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    return isinstance(value, (list, tuple)) and any(v is part or _holds(v, part) for v in value)


def write_back(runner: Runner, response: Response) -> None:
    """Copy what the worker changed in arrays, lists, dicts and generators into those of the check.

    Raises `StudentError` if an array's shape changed.
    """
    for i, new in response.changed.items():
        old = response.given[i]
        _copy_back(old, new)
        if runner.client is not None:
            runner.client.moved(new, old)


def _copy_back(old: Any, new: Any) -> None:
    if isinstance(old, np.ndarray):
        if not isinstance(new, np.ndarray) or new.shape != old.shape:
            raise StudentError("an array that should be changed in place has a new shape")
        np.copyto(old, new, casting="unsafe")
    elif isinstance(old, list) and isinstance(new, list):
        old[:] = new
    elif isinstance(old, dict) and isinstance(new, dict):
        old.clear()
        old.update(new)
    elif isinstance(old, np.random.Generator) and isinstance(new, np.random.Generator):
        old.bit_generator.state = new.bit_generator.state
    elif isinstance(old, tuple) and isinstance(new, tuple):
        for a, b in zip(old, new, strict=False):
            _copy_back(a, b)
    elif tensors.is_tensor(old):
        if not isinstance(new, tensors.Tensor) or new.shape != old.shape:
            raise StudentError("a tensor that should be changed in place has a new shape")
        tensors.assign(old, new)
    elif isinstance(old, wire.Foreign) and isinstance(new, wire.Foreign):
        _copy_back(old.value, new.value)


def wrap_handles(
    runner: Runner, answers: list[Answer], function: str, value: Any, origin: str = ""
) -> Any:
    """Return a value with proxies in place of handles, at every level.

    `origin` is the source text of the expression that gave the value, if it was not a call of `function`.
    """
    if isinstance(value, wire.Handle):
        assert runner.client is not None
        made = origin or f"{function}(…)"
        return RemoteObject(runner, answers, function, made, value, runner.client)
    if isinstance(value, tensors.Tensor) and value.handle:
        assert runner.client is not None
        made = origin or f"{function}(…)"
        return RemoteTensor(runner, answers, function, made, value, runner.client)
    # A value that the worker keeps is known by its identity, so lists and dicts stay the objects they are.
    if isinstance(value, list):
        value[:] = [wrap_handles(runner, answers, function, v, origin) for v in value]
    elif isinstance(value, dict):
        for k, v in value.items():
            value[k] = wrap_handles(runner, answers, function, v, origin)
    elif isinstance(value, tuple):
        parts = tuple([wrap_handles(runner, answers, function, v, origin) for v in value])
        if any(map(operator.is_not, parts, value)):
            assert runner.client is not None
            runner.client.moved(value, parts)
            return parts
    return value


class RemoteObject:
    """A proxy for an object in the worker, with its attributes, methods, operators and iteration.

    When the proxy is deleted, the worker frees the object.
    """

    def __init__(
        self,
        runner: Runner,
        answers: list[Answer],
        function: str,
        origin: str,
        handle: wire.Handle,
        client: Client,
    ) -> None:
        self.__dict__.update(
            _runner=runner,
            _answers=answers,
            _function=function,
            _origin=origin,
            handle=handle,
            _client=client,
        )

    @property
    def type_name(self) -> str:
        """Return the class name that the worker sent with the object."""
        name: str = self.handle.type_name
        return name

    def __repr__(self) -> str:
        return f"<{self.handle.type_name} in the worker>"

    def _request(self, op: str, name: str = "", args: Any = (), kwargs: Any = None) -> Any:
        given = {} if kwargs is None else kwargs
        call = Call(
            self._function,
            tuple(args),
            given,
            op=op,
            target=self.handle.id,
            name=name,
            origin=self._origin,
        )
        before = recorded(call)
        response = value = fault = None
        try:
            response = self._runner.call(
                op,
                self._function,
                handle=self.handle.id,
                name=name,
                args=args,
                kwargs=given,
                client=self._client,
            )
            origin = {"get": call.label, "op": ""}.get(op, f"{call.label}(…)")
            value = wrap_handles(
                self._runner, self._answers, self._function, response.value, origin
            )
        except StudentError as e:
            fault = e
            raise
        finally:
            answer = answer_to(self._runner, call, response, value, fault)
            self._answers.append(msgspec.structs.replace(answer, call=before))
        return value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._request("get", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._request("set", name, [value])

    def __array__(self, *_: Any, **__: Any) -> Any:
        """Refuse to become an array, which would ask the worker for one item after another."""
        kind = self.handle.type_name
        raise WrongKind(
            f"`{self._origin}` gave a {kind} object where an array is needed", kind="type"
        )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the object."""
        return self._request("call", "", args, kwargs)

    def __iter__(self) -> Iterator[Any]:
        items = self._request("list", "", [self.handle, ITEMS_MAX])
        if not isinstance(items, list):
            raise MissingName("an object that should be iterable is not")
        return iter(items)

    def __len__(self) -> int:
        try:
            found = self._request("op", "len", [self.handle])
        except StudentError as e:
            # `list` asks for a length first, and takes a TypeError to mean that there is none.
            if e.detail.startswith("TypeError"):
                raise TypeError(e.detail) from e
            raise
        if type(found) is not int or found < 0:
            raise StudentError("an object's length is not a whole number")
        return found

    def __del__(self) -> None:
        self._runner.drop(self.handle.id, self._client)


class RemoteTensor(RemoteObject):
    """A proxy for a tensor in the worker. Its numbers, dtype and flags are those of when it came.

    Anything else asks the worker: `.backward()`, `.grad`, `.register_hook(f)`. Ask for a parameter again
    (`model.weight`) to see how training has changed it.
    """

    def __init__(
        self,
        runner: Runner,
        answers: list[Answer],
        function: str,
        origin: str,
        tensor: tensors.Tensor,
        client: Client,
    ) -> None:
        kind = "mlx.core.array" if tensor.mlx else "torch.Tensor"
        handle = wire.Handle(tensor.handle, kind, is_callable=False)
        super().__init__(runner, answers, function, origin, handle, client)
        self.__dict__["tensor"] = tensor

    def __repr__(self) -> str:
        return f"<{self.numpy()!r} in the worker, {self.dtype}>"

    @property
    def dtype(self) -> str:
        """Return the name of the dtype, such as float32."""
        found: str = self.__dict__["tensor"].dtype
        return found

    @property
    def shape(self) -> tuple[int, ...]:
        """Return the shape."""
        found: tuple[int, ...] = self.numpy().shape
        return found

    @property
    def requires_grad(self) -> bool:
        """Return whether the tensor requires a gradient."""
        return bool(self.__dict__["tensor"].requires_grad)

    @property
    def is_parameter(self) -> bool:
        """Return whether the tensor is an `nn.Parameter`."""
        return bool(self.__dict__["tensor"].parameter)

    def numpy(self) -> np.ndarray[Any, Any]:
        """Return the numbers as an array; raises `WrongKind` if they could not be read."""
        found = self.__dict__["tensor"]
        if found.value is None:
            raise WrongKind(f"`{self._origin}` gave {describe(self)}", kind="type")
        value: np.ndarray[Any, Any] = found.value
        return value

    def item(self) -> Any:
        """Return the only number."""
        return self.numpy().item()

    def tolist(self) -> Any:
        """Return the numbers as a number or as nested lists."""
        return self.numpy().tolist()

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        """Return the numbers as an array."""
        del copy
        return self.numpy().astype(dtype or self.numpy().dtype)

    def __float__(self) -> float:
        return float(self.numpy())

    def __len__(self) -> int:
        return len(self.numpy())


def _operator(name: str, *, swapped: bool) -> Any:
    def apply(self: RemoteObject, *others: Any) -> Any:
        operands = [o.handle if isinstance(o, RemoteObject) else o for o in others]
        args = [*operands, self.handle] if swapped else [self.handle, *operands]
        return self._request("op", name, args)

    return apply


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    setattr(RemoteObject, f"__{_name}__", _operator(_name, swapped=False))
    setattr(RemoteObject, f"__r{_name}__", _operator(_name, swapped=True))
for _name in (
    *("iadd", "isub", "imul", "itruediv", "neg", "pos", "abs"),
    *("getitem", "setitem", "contains", "lt", "le", "gt", "ge"),
):
    setattr(RemoteObject, f"__{_name}__", _operator(_name, swapped=False))
