"""The glass box: what is inside a model, as text, as a picture, and number by number.

    from kit import glass
    print(glass.text(session))           every operator, one line each
    glass.show(session)                  the same as a drawing that keyboards can walk through
    print(glass.explain(session, "Conv_3"))
    print(glass.trace(session, feeds))   what each operator made, and how long it took

Each takes a session, a model, a graph, or a trace: a trace also knows all shapes. Loaded when it
is first used. Read in this order: graphs, words, lines, outline, record, layout, drawing.
"""

from kit.glass.drawing import show, svg
from kit.glass.lines import explain
from kit.glass.outline import text
from kit.glass.record import Trace, trace

__all__ = ["Trace", "explain", "show", "svg", "text", "trace"]
