"""Composes the music on hold: a calm loop of soft strings, plucked notes and a bell above them.

Tests tell parties apart by pure tones, so the music must not be taken for one. These frequencies stay free:

    437, 613, 857, 1223, 1571 and 1979 Hz

and so do the common test tones 440, 523, 659, 880, 1000 and 1320 Hz. The tonic of 187 Hz is chosen for that: no partial of
the notes used here comes nearer than 12 Hz to any of them, which `compose` makes sure of.
"""

import math

FREE_HZ = (437, 613, 857, 1223, 1571, 1979, 440, 523.25, 659.25, 880, 1000, 1320)
FREE_MARGIN_HZ = 12
LOWEST_HZ, HIGHEST_HZ = 300, 3400
"""What a telephone carries; partials outside it are left out."""

TONIC_HZ = 187.0
MAJOR_SCALE = (0, 2, 4, 5, 7, 9, 11)
BAR_SECONDS = 4.0

# One bar each, as steps of the scale above the tonic.
CHORDS = (
    (0, 2, 4, 7),
    (5, 7, 9, 12),
    (3, 5, 7, 12),
    (4, 6, 8, 11),
    (0, 4, 7, 9),
    (2, 4, 6, 9),
    (3, 5, 7, 9),
    (4, 6, 8, 11),
)
# What is plucked on each eighth of a bar, as places in the bar's chord; None rests.
PLUCKED = (0, 1, 2, 3, 2, 1, None, 2)
# The bell: for each bar, its eighths and steps.
BELL = (
    ((2, 11), (6, 9)),
    ((4, 12),),
    ((2, 14), (6, 12)),
    ((4, 11),),
    ((2, 11), (5, 14)),
    ((4, 13),),
    ((2, 12),),
    ((0, 11), (5, 8)),
)


def compose(rate):
    """The loop at `rate` samples a second. What rings beyond its end is laid under its beginning, so that no seam is heard."""
    loop = [0.0] * round(len(CHORDS) * BAR_SECONDS * rate)
    eighth = BAR_SECONDS / len(PLUCKED)
    for bar, (chord, bells) in enumerate(zip(CHORDS, BELL, strict=True)):
        start = bar * BAR_SECONDS
        for step in chord[:3]:
            add(loop, rate, start, step, strings, seconds=BAR_SECONDS + 2.0, level=0.20)
        for place, index in enumerate(PLUCKED):
            if index is not None:
                add(loop, rate, start + place * eighth, chord[index], plucked, seconds=2.4, level=0.42)
        for place, step in bells:
            add(loop, rate, start + place * eighth, step, bell, seconds=3.5, level=0.22)
    return loop


def strings(t, seconds):
    """Envelope and weights of the partials at `t` seconds into a note."""
    swell = min(1.0, t / 1.6, (seconds - t) / 1.9)
    return swell * swell * (3 - 2 * swell), (1.0, 0.45, 0.2)


def plucked(t, seconds):
    return rise(t, 0.03) * fall(t, seconds) * math.exp(-2.2 * t), (1.0, 0.35, 0.12)


def bell(t, seconds):
    return rise(t, 0.05) * fall(t, seconds) * math.exp(-1.3 * t), (1.0, 0.0, 0.10)


def rise(t, seconds):
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, t / seconds))


def fall(t, seconds):
    return min(1.0, (seconds - t) / 0.3)


def add(loop, rate, start, step, voice, seconds, level):
    octave, degree = divmod(step, len(MAJOR_SCALE))
    pitch = TONIC_HZ * 2 ** (octave + MAJOR_SCALE[degree] / 12)
    first = round(start * rate)
    for harmonic in range(1, 4):
        frequency = pitch * harmonic
        if not LOWEST_HZ <= frequency <= HIGHEST_HZ:
            continue
        require_free(frequency, step)
        turn = 2 * math.pi * frequency / rate
        for n in range(round(seconds * rate)):
            envelope, weights = voice(n / rate, seconds)
            loop[(first + n) % len(loop)] += level * envelope * weights[harmonic - 1] * math.sin(turn * n)


def require_free(frequency, step):
    nearest = min(FREE_HZ, key=lambda free: abs(free - frequency))
    if abs(nearest - frequency) < FREE_MARGIN_HZ:
        raise ValueError(f"step {step} sounds at {frequency:.0f} Hz, too near to {nearest} Hz, which must stay free")
