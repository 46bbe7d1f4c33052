"""Recurrent layers: a state that each entry of a sequence changes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.registry import find, op

__all__: list[str] = []

Function = Callable[[Array], Array]
States = tuple[Array, ...]  # each (batch, hidden); the first is what Y shows
# (direction, recurrent weights, their bias) -> function of the input's share and the states
Cell = Callable[[int, Array, Array], Callable[..., States]]

_ACTIVATIONS = (
    *("Relu", "Tanh", "Sigmoid", "LeakyRelu", "ThresholdedRelu"),
    *("HardSigmoid", "Elu", "Softsign", "Softplus"),
)


@op("RNN", since=7)
def rnn(
    x: Array,
    w: Array,
    r: Array,
    b: Array | None = None,
    sequence_lens: Array | None = None,
    initial_h: Array | None = None,
    /,
    *,
    activation_alpha: Sequence[float] | None = None,
    activation_beta: Sequence[float] | None = None,
    activations: Sequence[str] = ("Tanh", "Tanh"),
    clip: float | None = None,
    direction: str = "forward",
    hidden_size: int | None = None,
    layout: int = 0,
) -> tuple[Array, ...]:
    """The plain recurrent layer: state = f(x @ w + state @ r + b) for each entry of a sequence."""
    functions = _functions(activations, activation_alpha, activation_beta, clip)

    def cell(d: int, recurrent: Array, bias: Array) -> Callable[..., States]:
        f = functions[d]
        return lambda given, h: (f(given + h @ recurrent),)

    return _recur(cell, (initial_h,), x, w, r, b, sequence_lens, direction, layout)


@op("GRU", since=7)
def gru(
    x: Array,
    w: Array,
    r: Array,
    b: Array | None = None,
    sequence_lens: Array | None = None,
    initial_h: Array | None = None,
    /,
    *,
    activation_alpha: Sequence[float] | None = None,
    activation_beta: Sequence[float] | None = None,
    activations: Sequence[str] | None = None,
    clip: float | None = None,
    direction: str = "forward",
    hidden_size: int | None = None,
    layout: int = 0,
    linear_before_reset: int = 0,
) -> tuple[Array, ...]:
    """The recurrent layer with an update gate z and a reset gate r (rows of w and r: z, r, h)."""
    names = activations or ("Sigmoid", "Tanh") * 2
    functions = _functions(names, activation_alpha, activation_beta, clip)

    def cell(d: int, recurrent: Array, bias: Array) -> Callable[..., States]:
        f, g = functions[2 * d : 2 * d + 2]
        size = len(recurrent)
        gates, new = np.split(recurrent, [2 * size], axis=1)

        def step(given: Array, h: Array) -> States:
            both = f(given[:, : 2 * size] + h @ gates)
            update, reset = both[:, :size], both[:, size:]
            past = reset * (h @ new + bias) if linear_before_reset else (reset * h) @ new
            proposal = g(given[:, 2 * size :] + past)
            return (proposal + update * (h - proposal),)

        return step

    apart = r.shape[2] if linear_before_reset else 0
    return _recur(cell, (initial_h,), x, w, r, b, sequence_lens, direction, layout, apart)


@op("LSTM", since=7)
def lstm(
    x: Array,
    w: Array,
    r: Array,
    b: Array | None = None,
    sequence_lens: Array | None = None,
    initial_h: Array | None = None,
    initial_c: Array | None = None,
    p: Array | None = None,
    /,
    *,
    activation_alpha: Sequence[float] | None = None,
    activation_beta: Sequence[float] | None = None,
    activations: Sequence[str] | None = None,
    clip: float | None = None,
    direction: str = "forward",
    hidden_size: int | None = None,
    input_forget: int = 0,
    layout: int = 0,
) -> tuple[Array, ...]:
    """The recurrent layer with a memory cell c and three gates (rows of w and r: i, o, f, c)."""
    names = activations or ("Sigmoid", "Tanh", "Tanh") * 2
    functions = _functions(names, activation_alpha, activation_beta, clip)
    _check(x, (p, (r.shape[0], 3 * r.shape[2])))
    cell = _lstm_cell(functions, p, bool(input_forget))
    return _recur(cell, (initial_h, initial_c), x, w, r, b, sequence_lens, direction, layout)


def _lstm_cell(functions: Sequence[Function], p: Array | None, coupled: bool) -> Cell:
    """Return the cell of an LSTM: with p its gates see c too; coupled, f is 1 - i."""

    def cell(d: int, recurrent: Array, bias: Array) -> Callable[..., States]:
        f, g, h = functions[3 * d : 3 * d + 3]
        n = len(recurrent)
        peep = None if p is None else p[d].reshape(3, n)

        def step(given: Array, hidden: Array, c: Array) -> States:
            sums = given + hidden @ recurrent
            if peep is not None:
                sums[:, :n] += peep[0] * c
                sums[:, 2 * n : 3 * n] += peep[2] * c
            gates = f(sums[:, : 3 * n])
            i, o = gates[:, :n], gates[:, n : 2 * n]
            c = (1 - i if coupled else gates[:, 2 * n :]) * c + i * g(sums[:, 3 * n :])
            if peep is not None:
                o = f(sums[:, n : 2 * n] + peep[1] * c)
            return o * h(c), c

        return step

    return cell


def _recur(
    cell: Cell,
    initial: tuple[Array | None, ...],
    x: Array,
    w: Array,
    r: Array,
    b: Array | None,
    lens: Array | None,
    direction: str,
    layout: int,
    apart: int = 0,
) -> tuple[Array, ...]:
    """Return all states (steps, directions, batch, hidden), and the last ones of each kind.

    The cell is given the recurrent bias of the last `apart` rows; the rest is in the input's share.
    """
    if layout:  # the batch comes first
        x = x.swapaxes(0, 1)
        initial = tuple(None if state is None else state.swapaxes(0, 1) for state in initial)
    (steps, batch, features), (directions, rows, hidden) = x.shape, r.shape
    states = (directions, batch, hidden)
    _check(x, (w, (directions, rows, features)), (b, (directions, 2 * rows)), (lens, (batch,)))
    _check(x, *((state, states) for state in initial))
    room((steps, batch, rows))
    work(directions * steps * batch * rows * (features + hidden), steps=8 * directions * steps)
    wide = np.promote_types(x.dtype, np.float32)
    y = np.zeros(room((steps, *states)), x.dtype)
    biases = np.zeros((directions, 2 * rows), wide) if b is None else b.astype(wide)
    flat = x.astype(wide, copy=False).reshape(steps * batch, features)
    ends = []
    for d in range(directions):
        bias, late = biases[d, :rows].copy(), biases[d, 2 * rows - apart :]
        bias[: rows - apart] += biases[d, rows : 2 * rows - apart]
        given = flat @ w[d].T.astype(wide, copy=False) + bias
        begin = tuple(np.zeros(states, wide)[d] if s is None else s[d] for s in initial)
        step = cell(d, r[d].T.astype(wide, copy=False), late)
        order = range(steps)[:: -1 if d or direction == "reverse" else 1]
        given = given.reshape(steps, batch, rows)
        ends.append(_walk(step, given, begin, lens, order, y[:, d]))
    last = [np.stack(kind).astype(x.dtype, copy=False) for kind in zip(*ends, strict=True)]
    if layout:
        return y.transpose(2, 0, 1, 3), *(state.swapaxes(0, 1) for state in last)
    return y, *last


def _walk(
    step: Callable[..., States],
    given: Array,
    states: States,
    lens: Array | None,
    order: Sequence[int],
    y: Array,
) -> States:
    """Write the state after each step into y; return the last ones. Past lens nothing changes."""
    for t in order:
        new = step(given[t], *states)
        if lens is None:
            states = new
            y[t] = new[0]
        else:
            alive = (t < lens)[:, np.newaxis]
            states = tuple(np.where(alive, *pair) for pair in zip(new, states, strict=True))
            y[t] = np.where(alive, new[0], 0)
    return states


def _check(x: Array, *expected: tuple[Array | None, tuple[int, ...]]) -> None:
    for array, shape in expected:
        if array is not None and array.shape != shape:
            raise OnnxError(
                "An input has shape {shape}; it must be {expected} for a sequence of shape {x}.",
                shape=array.shape,
                expected=shape,
                x=x.shape,
            )


def _functions(
    names: Sequence[str],
    alphas: Sequence[float] | None,
    betas: Sequence[float] | None,
    clip: float | None,
) -> list[Function]:
    """Return the activation functions; each takes the next alpha and beta if it knows them."""
    left = {"alpha": iter(alphas or ()), "beta": iter(betas or ())}
    return [_function(name, left, clip) for name in names]


def _function(name: str, left: dict[str, Iterator[float]], clip: float | None) -> Function:
    operator = find(name, 22) if name in _ACTIVATIONS else None
    if operator is None and name not in _OWN:
        raise OnnxError(
            "The activation '{name}' is unknown. Known: {known}.",
            name=name,
            known=", ".join((*_ACTIVATIONS, *_OWN)),
        )
    function: Callable[..., Any] = operator.function if operator else _OWN[name]
    taken = [key for key in left if operator is None or key in operator.attributes]
    given = {key: next(left[key], None) for key in taken}
    keywords = {key: value for key, value in given.items() if value is not None}
    if clip is not None:
        return lambda x: function(np.clip(x, -clip, clip), **keywords)
    return (lambda x: function(x, **keywords)) if keywords else function


def _affine(x: Array, *, alpha: float = 1.0, beta: float = 0.0) -> Any:
    return alpha * x + beta


def _scaled_tanh(x: Array, *, alpha: float = 1.0, beta: float = 1.0) -> Any:
    return alpha * np.tanh(beta * x)


_OWN: dict[str, Callable[..., Any]] = {"Affine": _affine, "ScaledTanh": _scaled_tanh}
