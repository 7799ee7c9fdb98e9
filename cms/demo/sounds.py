"""The sounds of the invented magazine, made out of sines."""

import wave
from io import BytesIO
from math import exp, pi, sin

RATE = 11_025  # samples a second, of a byte each
SECONDS = 3
# Of a small bell: how high each part of its sound is, how loud, and how fast it dies away.
PARTIALS = ((1_480, 0.5, 2.0), (2_960, 0.25, 3.5), (4_150, 0.15, 6.0))


def bell_file() -> bytes:
    """A small bell that is struck once, as a WAV file."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(bytes(128 + round(120 * _heard(number / RATE)) for number in range(RATE * SECONDS)))
    return out.getvalue()


def _heard(at):
    return sum(loud * exp(-fades * at) * sin(2 * pi * pitch * at) for pitch, loud, fades in PARTIALS)
