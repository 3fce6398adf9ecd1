"""Numbers and lists as a newspaper prints them."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor, log10

from capacity.printable import plural

CAVEAT = "This says what would fit, never what was inside."

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_MILLION = " million"
_WHOLE_FROM = 100
_NEAR_BELOW, _NEAR = 1000, Fraction(1, 20)
_LIMITS = {
    "payload mass": "the payload",
    "stowage cap": "the weight that the loading rule allows",
    "volume bound": "the volume",
    "layers": "the number of layers",
}
_MASSES = {"t": 10**6, "kg": 10**3, "g": 1}
_TENTH = Fraction(1, 10)


def decimal(number: Fraction) -> str:
    """A number to one decimal, or whole from a hundred up.

    >>> decimal(Fraction(3_000_000, 6_700)), decimal(Fraction(718, 10)), decimal(Fraction(480))
    ('448', '71.8', '480')
    >>> decimal(Fraction(4_710_101, 6_700)), decimal(Fraction(3, 6_700))
    ('just over 703', 'less than 0.1')
    """
    if 0 < number < _TENTH:
        return "less than 0.1"
    text = f"{float(number):,.{0 if number >= _WHOLE_FROM else 1}f}".removesuffix(".0")
    if number < _NEAR_BELOW and number != round(number) and abs(number - round(number)) < _NEAR:
        return f"just {'over' if number > round(number) else 'under'} {text}"
    return text


def about(*numbers: Fraction) -> str:
    """One or two numbers as :func:`decimal` tells them, said to be about so much where it rounds.

    >>> about(Fraction(15, 2)), about(Fraction(3_000_000, 6_700)), about(Fraction(3, 6_700))
    ('7.5', 'about 448', 'less than 0.1')
    >>> about(Fraction(1_600_000, 11_000), Fraction(6_000_000, 11_000))
    'about 145 to 545'
    """
    told = [decimal(number) for number in numbers]
    rounds = any(
        words[0].isdigit() and Fraction(words.replace(",", "")) != number
        for words, number in zip(told, numbers, strict=True)
    )
    return f"{'about ' if rounds else ''}{' to '.join(told)}"


def exactly(number: Fraction) -> str:
    """A number with all its digits, as a claim quotes it.

    >>> exactly(Fraction(1805, 10)), exactly(Fraction(6_700))
    ('180.5', '6,700')
    """
    return f"{float(number):,.10g}"


def rounded(number: Fraction, digits: int) -> str:
    """A number to so many significant digits, as much of it as is known.

    >>> rounded(Fraction(3_000_000, 6_700), 2), rounded(Fraction(2, 300), 2)
    ('450', '0.0067')
    >>> rounded(Fraction(1_234_567), 2)
    '1.2 million'
    """
    if number <= 0:
        return "0"
    places = digits - 1 - floor(log10(number))
    value = Fraction(round(number * Fraction(10) ** places)) / Fraction(10) ** places
    return million(value) if value == int(value) else f"{float(value):.10g}"


def million(number: Fraction | int) -> str:
    """A whole number, in millions where that is as exact and shorter.

    >>> million(1_500_000), million(1_234_567), million(6_700)
    ('1.5 million', '1,234,567', '6,700')
    """
    tenths = Fraction(number) / 10**5
    if number >= 10**6 and tenths == int(tenths):
        return f"{float(tenths / 10):,.1f}".removesuffix(".0") + _MILLION
    return f"{int(number):,}"


def number_of(count: int, noun: str) -> str:
    """A count with its noun in the right form, in millions where that is as exact and shorter.

    >>> number_of(3_000_000, "round"), number_of(1, "container")
    ('3 million rounds', '1 container')
    """
    return f"{million(count)} {noun if count == 1 else plural(noun)}"


def limit(name: str) -> str:
    """What limits a count, as it stands in a sentence; tables and documents keep the name.

    >>> limit("payload mass"), limit("height")
    ('the payload', 'the height')
    """
    return _LIMITS.get(name, f"the {name}")


def roughly(low: int, high: int) -> str:
    """A span of counts to two digits, the low one down, the high one up.

    >>> roughly(643_200, 5_681_600), roughly(96, 848)
    ('640,000 to 5.7 million', '96 to 850')
    """
    down, up = (10 ** max(0, len(str(end)) - 2) for end in (low, high))
    return between(low // down * down, -(-high // up) * up)


def percent(share: Fraction) -> str:
    """A share in whole percent.

    >>> percent(Fraction(1, 3))
    '33 %'
    """
    return f"{round(share * 100)} %"


def kilograms(grams: int) -> str:
    """Grams as kg to one decimal, rounded down, since it is a limit from above.

    >>> kilograms(48_459)
    '48.4'
    """
    return f"{grams // 100 / 10:,.1f}"


def tonnes(grams: int) -> str:
    """Grams as t to two decimals.

    >>> tonnes(21_710_000)
    '21.71'
    """
    return f"{grams / 10**6:,.2f}"


def mass(grams: Fraction) -> str:
    """A mass in the unit that suits its size, to two decimals, finer only under a gram.

    >>> mass(Fraction(21_710_000)), mass(Fraction(85_500)), mass(Fraction(4)), mass(Fraction(1, 8))
    ('21.71 t', '85.50 kg', '4.00 g', '0.125 g')
    """
    for unit, size in _MASSES.items():
        if grams >= size:
            return f"{float(grams / size):,.2f} {unit}"
    return f"{float(grams):.3g} g"


def between(low: int, high: int) -> str:
    """A span of whole numbers, or the one number it is.

    >>> between(148, 600), between(5, 5), between(10**6, 42 * 10**5)
    ('148 to 600', '5', '1 to 4.2 million')
    """
    first, last = million(low), million(high)
    both = first.endswith(_MILLION) and last.endswith(_MILLION)
    return last if first == last else f"{first.removesuffix(_MILLION) if both else first} to {last}"


def dated(date: str) -> str:
    """A date as a newspaper prints it; one that is no year, month or day stays as it is.

    >>> dated("2024-02-27"), dated("2024-06"), dated("2023")
    ('27 February 2024', 'June 2024', '2023')
    """
    year, *rest = date.split("-")
    numbers = [int(part) for part in rest if part.isdecimal()]
    if not numbers or len(numbers) != len(rest) or not 0 < numbers[0] <= len(MONTHS):
        return date
    return " ".join((*map(str, numbers[1:]), MONTHS[numbers[0] - 1], year))


def joined(words: Iterable[str], last: str = "or") -> str:
    """Words as a list in a sentence.

    >>> joined(["a", "b", "c"])
    'a, b or c'
    """
    *most, end = list(words)
    return f"{', '.join(most)} {last} {end}" if most else end


def a(noun: str) -> str:
    """``noun`` with its article.

    >>> a("crate of two"), a("open box")
    ('a crate of two', 'an open box')
    """
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def sentence(text: str) -> str:
    """``text`` with a capital.

    >>> sentence("no container")
    'No container'
    """
    return text[:1].upper() + text[1:]
