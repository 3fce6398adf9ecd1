"""What stands around rounds that are in containers, as a table of the roles of words."""

Pattern = tuple[tuple[tuple[str, ...], bool], ...]
"""The roles of items one after another, and whether as many as there are may follow."""


def wording(before: str, after: str) -> tuple[Pattern, Pattern]:
    """The patterns of what stands before a place, read backwards, and after it.

    >>> wording("the|a* in", "")
    (((('the', 'a'), True), (('in',), False)), ())
    """
    return _pattern(before), _pattern(after)


def _pattern(text: str) -> Pattern:
    elements = text.replace("!", "!|").split()
    return tuple((tuple(one.rstrip("*").split("|")), one.endswith("*")) for one in elements)


_VERB = ".|modal|able|exist|fill|contain|deliver*"
RATES = (
    wording("~* per containers", ""),
    wording("", f"{_VERB} in* per|a|each .|per|a|each|in|the|of* containers"),
)
WORDINGS = (
    # 3 million shells would fill 6,700 containers
    wording("", "modal|able|context|comma|that* need the|a|context* containers"),
    # to move 3 million shells one needs 6,700 containers
    wording("~* convey|meant", ".|comma|~* need the|a|context* containers"),
    wording("~* hold|deliver modal|able", ".|comma|~* need the|a|context* containers"),
    wording("~* convey|meant", ".|comma|~* containers modal|able|context* need"),
    wording("~* hold|deliver modal|able", ".|comma|~* containers modal|able|context* need"),
    # 3 million shells, the equivalent of 6,700 containers
    wording("", "modal|able|context|comma* equal the|a|context* containers"),
    # it takes 6,700 containers to move 3 million shells
    wording("~* convey|meant|hold|deliver comma|~* containers ~* need", ""),
    # in 6,700 containers, with 6,700 containers the North could have sent 3 million shells
    wording("~* hold|deliver able|modal* .|they .|comma|~* containers ~* in ^", ""),
    wording("~* hold|deliver modal|context* able .|they .|comma|~* containers ~* with ^", ""),
    # a container left the port with 400 shells
    wording("~* with !leave|comma|and|that|or|stop|untie* leave containers", ""),
    # German: that equal 6,700 containers 3 million shells
    wording("~* containers the|a|context* equal", ""),
    # German, Russian: officers found in two containers 3,000 shells
    wording("~* containers the|a|hedge|context* in exist|deliver", ""),
    # Korean: shells held containers
    wording("", "ending ending|hold|contain|in|modal* containers"),
    # a container in which officers found 400 shells
    wording("!that|rounds|containers|place|or|stop|untie* that in containers", ""),
)
"""What stands before rounds, read backwards, and after them: of a word's roles, ``*`` as many as
there are, ``!`` none, ``~`` words that lead up to something, ``.`` unknown words, ``^`` a start."""
