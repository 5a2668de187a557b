#!/usr/bin/env python3
"""Prints the coefficients of core/src/math/, with the largest error of each, relative to the function: needs mpmath and NumPy.

    python3 scripts/fit_math.py
"""

import mpmath as mp
import numpy as np

mp.mp.dps = 60
TINY = mp.mpf("1e-20")


def single(x):
    return mp.mpf(float(np.float32(float(x))))


def double(x):
    return mp.mpf(float(x))


def chebyshev(a, b, count):
    return [(a + b) / 2 + (b - a) / 2 * mp.cos(mp.pi * (2 * i + 1) / (2 * count)) for i in range(count)]


def value(coefficients, x):
    return mp.polyval(coefficients[::-1], x)


def remez(function, weight, a, b, count):
    """Returns the coefficients, lowest first, for which the largest of weight * error is least."""
    points = sorted((a + b) / 2 + (b - a) / 2 * mp.cos(mp.pi * i / count) for i in range(count + 1))
    grid = [a + (b - a) * (1 - mp.cos(mp.pi * k / 800)) / 2 for k in range(801)]
    for _ in range(12):
        system, right = mp.matrix(count + 1, count + 1), mp.matrix(count + 1, 1)
        for i, x in enumerate(points):
            for j in range(count):
                system[i, j] = x**j
            system[i, count], right[i] = (-1) ** i / weight(x), function(x)
        coefficients = list(mp.lu_solve(system, right))[:count]
        errors = [weight(x) * (value(coefficients, x) - function(x)) for x in grid]
        peaks = []
        for k, error in enumerate(errors):
            if peaks and errors[peaks[-1]] * error > 0:
                if abs(error) > abs(errors[peaks[-1]]):
                    peaks[-1] = k
            else:
                peaks.append(k)
        while len(peaks) > count + 1:
            peaks.pop(0 if abs(errors[peaks[0]]) < abs(errors[peaks[-1]]) else -1)
        if len(peaks) < count + 1:
            break
        points = [grid[k] for k in peaks]
    return coefficients


def shown(name, coefficients, weight, function, a, b):
    error = max(abs(weight(x) * (value(coefficients, x) - function(x))) for x in chebyshev(a, b, 1001))
    print(f"{name}: 2^{float(mp.log(error, 2)):.1f}", *(f"{float(c)!r}" for c in coefficients), sep="\n    ")


# (e^s - 1 - s) / s^2
rest = lambda s: (mp.exp(s) - 1 - s) / s**2 if abs(s) > 1e-15 else mp.mpf(1) / 2 + s / 6
of_exp = lambda s: (s * s + TINY) / mp.exp(s)
half = mp.log(2) / 2 * mp.mpf("1.0003")
for name, count, rounded in [("exp f32", 5, single), ("exp f64", 10, double)]:
    shown(name, [rounded(c) for c in remez(rest, of_exp, -half, half, count)], of_exp, rest, -half, half)

# (e^s - 1 - s - s^2/2) / s^3, relative to e^s - 1
cubic = lambda s: (mp.exp(s) - 1 - s - s * s / 2) / s**3 if abs(s) > 1e-12 else mp.mpf(1) / 6 + s / 24
of_cubic = lambda s: (abs(s) ** 3 + TINY) / abs(mp.expm1(s) + TINY)
for name, count, rounded in [("exp_m1 f32", 5, single), ("exp_m1 f64", 10, double)]:
    shown(name, [rounded(c) for c in remez(cubic, of_cubic, -half, half, count)], of_cubic, cubic, -half, half)

# z / (1 - tanh(x) / x), where z is x^2; its first coefficient is 3
top = mp.mpf("0.75") ** 2 * mp.mpf("1.001")
near = lambda z: z / (1 - mp.tanh(mp.sqrt(z)) / mp.sqrt(z)) if z > 1e-12 else 3 + mp.mpf(6) / 5 * z
of_near = lambda z: mp.sqrt(z + TINY) * (z + TINY) / near(z) ** 2 / mp.tanh(mp.sqrt(z + TINY))
others = remez(lambda z: (near(z) - 3) / z, lambda z: of_near(z) * z, mp.mpf("1e-6"), top, 3)
shown("tanh f32", [mp.mpf(3)] + [single(c) for c in others], of_near, near, mp.mpf(0), top)

# (tanh(x) / x - 1) / z as a quotient of two polynomials of degree 3, which are equal to it at Chebyshev's points
quotient = lambda z: (mp.tanh(mp.sqrt(z)) / mp.sqrt(z) - 1) / z
system, right = mp.matrix(7, 7), mp.matrix(7, 1)
# (this end, of 40 that were tried, is rounded best)
for i, z in enumerate(chebyshev(mp.mpf(0), top * (1 + mp.mpf(25) / 4000), 7)):
    for j in range(4):
        system[i, j] = z**j
    for j in range(3):
        system[i, 4 + j] = -quotient(z) * z**j
    right[i] = quotient(z) * z**3
solved = list(mp.lu_solve(system, right))
over, under = [double(c) for c in solved[:4]], [double(c) for c in solved[4:]] + [mp.mpf(1)]
print("tanh f64, numerator and denominator", *(f"{float(c)!r}" for c in over + under), sep="\n    ")
