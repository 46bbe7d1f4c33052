"""Operators that work on each number, compare numbers, or make few numbers out of many."""

from kit.glass.later import _

__all__ = ["NUMBERS"]

_ARITHMETIC = {
    "Abs": _("Takes the distance of each number from zero: minus signs are dropped."),
    "Add": _("Adds two arrays, number by number."),
    "Ceil": _("Rounds each number up to a whole number."),
    "Clip": _("Keeps each number between a lowest and a highest value."),
    "Div": _("Divides the first array by the second, number by number."),
    "Exp": _("Raises e (about 2.718) to the power of each number. The results are never negative."),
    "Floor": _("Rounds each number down to a whole number."),
    "Log": _("Takes the natural logarithm of each number: the opposite of Exp."),
    "Max": _("Compares arrays of numbers and keeps the largest number at each place."),
    "Mean": _("Takes the mean of several arrays, place by place."),
    "Min": _("Compares arrays of numbers and keeps the smallest number at each place."),
    "Mod": _("Divides the first array by the second and keeps the remainder."),
    "Mul": _("Multiplies two arrays, number by number."),
    "Neg": _("Changes the sign of each number."),
    "Pow": _("Raises each number of the first array to the power that the second gives."),
    "Reciprocal": _("Divides 1 by each number."),
    "Round": _("Rounds each number to the nearest whole number; halves go to the even one."),
    "Sign": _("Gives -1 for negative numbers, 0 for zero and 1 for positive numbers."),
    "Sqrt": _("Takes the square root of each number."),
    "Sub": _("Subtracts the second array from the first, number by number."),
    "Sum": _("Adds several arrays, place by place."),
}

_CURVES = {
    "Acos": _("Finds the angle, in radians, that has the given cosine."),
    "Acosh": _("Finds the number that has the given hyperbolic cosine."),
    "Asin": _("Finds the angle, in radians, that has the given sine."),
    "Asinh": _("Finds the number that has the given hyperbolic sine."),
    "Atan": _("Finds the angle, in radians, that has the given tangent."),
    "Atanh": _("Finds the number that has the given hyperbolic tangent."),
    "Cos": _("Takes the cosine of each angle, in radians."),
    "Cosh": _("Takes the hyperbolic cosine of each number."),
    "Erf": _("Squeezes each number into -1 to 1 with the error function, an S-shaped curve."),
    "Sin": _("Takes the sine of each angle, in radians."),
    "Sinh": _("Takes the hyperbolic sine of each number."),
    "Tan": _("Takes the tangent of each angle, in radians."),
}

_ACTIVATIONS = {
    "Celu": _("Keeps positive numbers and bends negative ones towards a lowest value."),
    "Elu": _("Keeps positive numbers and bends negative ones towards a lowest value."),
    "Gelu": _(
        "Keeps large positive numbers, makes very negative ones almost 0, and bends smoothly."
    ),
    "HardSigmoid": _("Turns each number into one between 0 and 1 with straight lines."),
    "HardSwish": _(
        "Keeps large positive numbers, turns very negative ones into 0, and bends between."
    ),
    "Hardmax": _("Puts 1 at the largest number along one axis and 0 everywhere else."),
    "LeakyRelu": _("Keeps positive numbers and multiplies negative ones by a fixed factor."),
    "LogSoftmax": _("Turns scores into the logarithms of shares that add up to 1."),
    "Mish": _(
        "Keeps large positive numbers, makes very negative ones almost 0, and bends smoothly."
    ),
    "PRelu": _("Keeps positive numbers and multiplies negative ones by a learned factor."),
    "Relu": _("Keeps positive numbers and replaces negative ones by 0."),
    "Selu": _("Keeps positive numbers, bends negative ones, and multiplies all by a fixed factor."),
    "Shrink": _("Turns numbers near zero into 0 and moves the others by a fixed amount."),
    "Sigmoid": _("Turns each number into one between 0 and 1 along an S-shaped curve."),
    "Softmax": _("Turns scores into shares between 0 and 1 that add up to 1."),
    "Softplus": _("Makes every number positive: a smooth form of Relu."),
    "Softsign": _("Turns each number into one between -1 and 1 along a gentle curve."),
    "SwiGLU": _("Multiplies one array by a gate: the Swish of the other array."),
    "Swish": _("Multiplies each number by its own Sigmoid, a number between 0 and 1."),
    "Tanh": _("Turns each number into one between -1 and 1 along an S-shaped curve."),
    "ThresholdedRelu": _("Keeps numbers above a limit and replaces the others by 0."),
}

_LOGIC = {
    "And": _("Gives true where both arrays are true."),
    "BitShift": _("Moves the binary digits of each whole number to the left or right."),
    "BitwiseAnd": _("Compares binary digits and keeps 1 where both numbers have 1."),
    "BitwiseNot": _("Turns every binary digit of each whole number over: 0 to 1, 1 to 0."),
    "BitwiseOr": _("Compares binary digits and gives 1 where at least one number has 1."),
    "BitwiseXor": _("Compares binary digits and gives 1 where the two numbers differ."),
    "Equal": _("Gives true where two arrays hold the same value."),
    "Greater": _("Gives true where the first number is greater than the second."),
    "GreaterOrEqual": _("Gives true where the first number is greater than the second, or equal."),
    "IsInf": _("Gives true where a number is infinite."),
    "IsNaN": _("Gives true where a value is not a number (nan)."),
    "Less": _("Gives true where the first number is less than the second."),
    "LessOrEqual": _("Gives true where the first number is less than the second, or equal."),
    "Not": _("Turns true into false and false into true."),
    "Or": _("Gives true where at least one of two arrays is true."),
    "Where": _("Takes each value from one array or the other, as a true or false array says."),
    "Xor": _("Gives true where exactly one of two arrays is true."),
}

_SUMMARIES = {
    "ArgMax": _("Finds the place of the largest number along one axis."),
    "ArgMin": _("Finds the place of the smallest number along one axis."),
    "CumProd": _("Multiplies along one axis and keeps each product on the way."),
    "CumSum": _("Adds along one axis and keeps each sum on the way."),
    "Det": _("Takes the determinant of each square matrix: one number for each."),
    "ReduceL1": _("Adds the distances of the numbers from zero, along the chosen axes."),
    "ReduceL2": _("Takes the square root of the sum of squares, along the chosen axes."),
    "ReduceLogSum": _("Takes the logarithm of the sum, along the chosen axes."),
    "ReduceLogSumExp": _("Takes the logarithm of the sum of Exp, along the chosen axes."),
    "ReduceMax": _("Keeps the largest number along the chosen axes."),
    "ReduceMean": _("Takes the mean along the chosen axes."),
    "ReduceMin": _("Keeps the smallest number along the chosen axes."),
    "ReduceProd": _("Multiplies the numbers along the chosen axes."),
    "ReduceSum": _("Adds the numbers along the chosen axes."),
    "ReduceSumSquare": _("Adds the squares of the numbers along the chosen axes."),
    "TopK": _("Finds the largest (or smallest) numbers along one axis, and their places."),
}

NUMBERS: dict[str, str] = {**_ARITHMETIC, **_CURVES, **_ACTIVATIONS, **_LOGIC, **_SUMMARIES}
