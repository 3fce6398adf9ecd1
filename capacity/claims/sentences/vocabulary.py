"""The words that are read, by what they mean; a word that stands nowhere here is not guessed."""

from __future__ import annotations

import re

from capacity.model import Hedge, MunitionKind


def words(text: str) -> list[str]:
    """The words of a list that is written as a text."""
    return text.split()


HEDGES = {
    **{
        hedge.value: hedge for hedge in Hedge if hedge not in (Hedge.NONE, Hedge.PLURAL, Hedge.FROM)
    },
    **dict.fromkeys(["some", "estimated", "an estimated", "circa", "ca", "~", "≈"], Hedge.ABOUT),
    **dict.fromkeys(["approx", "approx ."], Hedge.APPROXIMATELY),
    **dict.fromkeys(["just under", "just below", "nearing"], Hedge.NEARLY),
    **dict.fromkeys(["just over", "just above", "well over", "above"], Hedge.OVER),
    **dict.fromkeys(["upwards of", "in excess of", ">", "greater than"], Hedge.MORE_THAN),
    **dict.fromkeys(["a minimum of", "minimum", "≥", "> ="], Hedge.AT_LEAST),
    **dict.fromkeys(["no fewer than", "no less than", "not less than"], Hedge.AT_LEAST),
    **dict.fromkeys(["no more than", "not more than", "≤", "< ="], Hedge.AT_MOST),
    **dict.fromkeys(["<", "below"], Hedge.LESS_THAN),
    **dict.fromkeys(["a maximum of", "maximum", "as much as"], Hedge.UP_TO),
    **dict.fromkeys(["possibly", "perhaps", "maybe", "probably"], Hedge.LIKELY),
    **dict.fromkeys(["precisely"], Hedge.EXACTLY),
    **dict.fromkeys(["около", "약"], Hedge.ABOUT),
    **dict.fromkeys(["примерно"], Hedge.APPROXIMATELY),
    **dict.fromkeys(["более", "больше"], Hedge.MORE_THAN),
    **dict.fromkeys(["свыше"], Hedge.OVER),
    **dict.fromkeys(["не менее", "по меньшей мере", "최소"], Hedge.AT_LEAST),
    **dict.fromkeys(["не более"], Hedge.AT_MOST),
    **dict.fromkeys(["менее", "меньше"], Hedge.LESS_THAN),
    **dict.fromkeys(["до", "최대"], Hedge.UP_TO),
    **dict.fromkeys(["почти"], Hedge.NEARLY),
}
"""What may stand before a number."""

TRAILING = {
    "or more": Hedge.AT_LEAST,
    "+": Hedge.AT_LEAST,
    "- plus": Hedge.AT_LEAST,
    "plus": Hedge.AT_LEAST,
    "or so": Hedge.ABOUT,
    "or fewer": Hedge.AT_MOST,
    "or less": Hedge.AT_MOST,
    "이상": Hedge.AT_LEAST,
    "이하": Hedge.AT_MOST,
}
"""What may stand after a number."""

UNITS = {
    word: value
    for value, word in enumerate(
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        ),
        start=1,
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(
        words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    **dict.fromkeys(["k", "тыс", "тысяча", "тысячи", "тысяч"], 10**3),
    **dict.fromkeys(["m", "mn", "mln", "млн", "миллион", "миллиона", "миллионов"], 10**6),
    **dict.fromkeys(["bn", "млрд"], 10**9),
}
KOREAN_SCALES = {"백만": 10**6, "십만": 10**5, "천만": 10**7, "만": 10**4, "천": 10**3, "억": 10**8}
GLUED = ("k", "m", "mn", "mln", "bn", "тыс", "млн", "млрд")
"""Scales that may follow digits without a space; a lone letter must."""

ALONE = {"тысяча": 10**3, "миллион": 10**6, **KOREAN_SCALES}
"""Scales that are a number by themselves, as ``миллион`` is one million."""

PLURALS = {
    "tens": 20,
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
"""The least a plural can mean: two of it."""

COUNTERS = "발개대기"
"""Korean counting words, each a letter, written onto the number or after it."""

CONTAINERS = ("container", "containers", "teu", "teus", "feu", "feus", "контейнер", "컨테이너")

_SHELLS = frozenset({MunitionKind.SHELL, MunitionKind.MORTAR_BOMB})
_BOMBS = frozenset({MunitionKind.MORTAR_BOMB})
_ROCKETS = frozenset({MunitionKind.ROCKET})
_MISSILES = frozenset({MunitionKind.MISSILE})
_FIRED = frozenset(MunitionKind) - {MunitionKind.RIFLE, MunitionKind.LAUNCHER}

KINDS = {
    **dict.fromkeys(["shell", "shells", "снаряд", "포탄"], _SHELLS),
    **dict.fromkeys(["rocket", "rockets", "ракет", "방사포탄", "로켓"], _ROCKETS),
    **dict.fromkeys(["missile", "missiles", "미사일"], _MISSILES),
    **dict.fromkeys(["mortar", "bomb", "bombs", "박격포탄"], _BOMBS),
    **dict.fromkeys(["howitzer"], frozenset({MunitionKind.SHELL})),
    **dict.fromkeys(["artillery"], frozenset({MunitionKind.SHELL, MunitionKind.ROCKET})),
    **dict.fromkeys(["grenade", "grenades"], frozenset({MunitionKind.GRENADE})),
    **dict.fromkeys(
        ["cartridge", "cartridges", "bullet", "bullets", "патрон", "소총탄"],
        frozenset({MunitionKind.CARTRIDGE}),
    ),
    **dict.fromkeys(["round", "rounds", "projectile", "projectiles"], _FIRED),
    **dict.fromkeys(["ammunition", "ammo", "munition", "munitions"], _FIRED),
}
"""Nouns and what belongs to them: the kinds of munition each can mean."""

MODIFIERS = ("artillery", "howitzer", "mortar", "ammunition", "ammo", "munition", "munitions")
"""Of these, the words that alone name no round."""

FILLERS = frozenset(
    words(
        "of the these those such standard shipping freight sea cargo ocean iso steel dry"
        " sealed loaded full large intermodal new old individual single ballistic unguided he high"
        " explosive caliber calibre soviet era russian north korean flagged pieces units x × х size"
        " sized type"
    )
)
"""Words that may stand between a number and what it counts."""

UNSPELT = re.compile(
    r"[수몇일이삼사오육칠팔구]*[십백천만억]+[십백천만억발개대기]|[수몇일이삼사오육칠팔구]+[십백천만억]"
    r"|(?:один|одн[аио]|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двадцать"
    r"|тридцать|сорок|пятьдесят|сто|двести|[а-я]+(?:надцать|десят|ста)|[а-я]+сот|полтор[аы]"
    r"|пол(?:миллиона|тысячи)|нескольк\w+|десятк\w+|сот\w+|миллион\w*|тысяч\w*)$"
    r"|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무)$"
    r"|(?:trillions?|lakhs?|crores?|scores?|pairs?|countless|numerous)$"
)
"""Numbers in words that are not read."""

WEAPONS = ("gun", "guns", "howitzers", "mortars", "cannon", "cannons", "launchers")

OTHER_UNITS = frozenset(
    words(
        "kg t ton tons tonne tonnes km mile miles ship ships vessel vessels voyage voyages"
        " freighter freighters truck trucks railcar railcars wagon wagons"
        " trip trips shipment shipments train trains day days week weeks month months year"
        " years"
    )
)
"""What a number may count that the verdict does not use."""

UNCLEAR = "a number that is not spelt out; give it in digits"

REFUSED = {
    **dict.fromkeys(
        words(
            "not never cannot can't couldn't didn't don't doesn't won't wouldn't isn't aren't"
            " wasn't without no false untrue denied denies wrong не нет unable fail fails failed"
            " lack lacks lacked lacking too insufficient hardly barely scarcely impossible neither"
            " nor nothing none exceed exceeds exceeded exceeding beyond unlikely implausible never"
            " refute refutes refuted doubt doubts doubtful nowhere нельзя невозможно"
        ),
        "a denial; give the statement that is to be checked",
    ),
    **dict.fromkeys(
        ["if", "unless", "doubled", "halved", "tripled"],
        "a condition; give the statement without it",
    ),
    **dict.fromkeys(
        [
            "per",
            "each",
            "every",
            "apiece",
            "당",
            "monthly",
            "daily",
            "weekly",
            "yearly",
            "annually",
        ],
        "a figure for each one; give totals, or what is said of 1 container",
    ),
    **dict.fromkeys(
        words(
            "twice double triple half third thirds quarter quarters percent % times several few"
            " couple many dozen"
        ),
        UNCLEAR,
    ),
    **dict.fromkeys(["$", "€", "£", "¥", "₩", "₽"], "a sum of money; leave it out"),
    **dict.fromkeys([*SCALES, *PLURALS], UNCLEAR),
    "minus": "a number below zero",
}

CAPACITY_WORDS = frozenset(
    words(
        "if could can capacity capable enough room hold holds contain contains carry carries fit"
        " fits accommodate accommodates fitting может могут мог могли вмещает вмещают 수용"
    )
)
DELIVERY_WORDS = frozenset(
    words(
        "sent send sends sending delivered deliver delivers delivering delivery deliveries"
        " shipped shipment shipments transferred transfer transfers transferring received"
        " receive receives supplied supply supplies supplying provided provide provides"
        " exported carrying carried containing contained held holding loaded filled arrived"
        " transported transporting transports moved ferried hauled brought imported packed gave"
        " отправила отправил отправили поставила поставил поставили передала"
        " передал передали получила получил получили доставил доставила доставили"
        " 보냈다 보냈다고 보낸 보냈으며 전달 수송 제공 지원"
    )
)
