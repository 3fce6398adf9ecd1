"""What a sentence may say beside its claim: who says it, of whom, where and when.

No word here can deny, limit or compare. One that might (only, once, before, planned, more, a month)
must not come here: what stands on no list is refused.
"""

from __future__ import annotations

from capacity.claims.sentences.vocabulary import words

LITTLE = frozenset(
    words(
        "a an the this that these those in into inside on onto aboard to from for with by at via of"
        " through across along since during and or it its he his she her they their we who whose"
        " which where there was were is are be been being has have had having"
        " в на из с и по для от к что было были 수 있다 있는 및"
    )
)
"""Words that join the others; they are passed over without a word."""

MODALS = words("will would may might")
"""Words that make a statement softer; they are shown, for the reading is of the plain statement."""

MARKS = frozenset(",.;:()[]-=\"'“”„«»「」")
"""Marks that only part or quote."""

_PLACES = words(
    "north south east west western eastern korea korean koreans russia russian russians moscow"
    " pyongyang seoul kyiv kiev ukraine ukrainian ukrainians washington american americans"
    " america us usa uk british britain japan japanese tokyo china chinese beijing belarus minsk"
    " iran iranian iranians tehran europe european nato eu dprk rok kremlin pentagon rajin najin"
    " rason vladivostok vostochny dunai dunay kursk crimea caspian border country countries росси"
    " кндр северная северной северную коре москв пхеньян сеул украин 북한 러시아 한국 우크라이나"
)
_PEOPLE = words(
    "kim jong putin vladimir zelensky zelenskyy budanov kyrylo shin wonsik minister ministers"
    " ministry defence defense foreign president presidential leader leaders official officials"
    " officer officers government governments intelligence military army navy general chief"
    " chiefs joint staff director spokesman spokeswoman spokesperson analyst analysts expert"
    " experts researcher researchers investigator investigators lawmaker lawmakers agency service"
    " national security council secretary senior prime deputy office department centre center"
    " open source organisation organization group reporters journalists reporter journalist"
    " newspaper news media article report reports interview reuters bloomberg yonhap tass afp ap"
    " bbc cnn nikkei guardian estimate estimates assessment analysis data imagery satellite"
    " images figures forces troops team monitors shipping минобороны министр разведк 국방부 장관"
    " 국정원 정부 합참"
)
_SAYING = words(
    "said says say saying told tells reported reportedly allegedly apparently believe believes"
    " believed estimated estimating assess assesses assessed claim claims claimed stated"
    " announced confirmed shows showed found spotted tracked counted identified detected noted"
    " added wrote calculated likely possibly perhaps maybe probably сообщил сообщила сообщили"
    " сообщает заявил заявила заявили 밝혔다 말했다 전했다 추정된다 가능"
)
_TRANSPORT = words(
    "ship ships vessel vessels train trains rail railway railways road truck trucks sea port"
    " ports terminal depot depots voyage voyages shipment shipments freighter freighters flagged"
    " bound crossed travelled traveled route convoy convoys angara maria maia"
)
_TIMES = words(
    "january february march april june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday spring summer autumn winter today"
    " recently war invasion"
)
_TOTALS = words("all total totals totalling totaling altogether overall also including include")

ASIDES = frozenset((*_PLACES, *_PEOPLE, *_SAYING, *_TRANSPORT, *_TIMES, *_TOTALS, *MODALS))
"""Words that are passed over and shown; those of Russian and Korean with any case ending."""

_TOGETHER = (
    "united states/united nations/united kingdom/white house/state department/u . s ./u . n ."
    "/u . k ./associated press/new york times/washington post/foreign policy/wall street journal"
    "/financial times/kim jong un/kim jong - un/shin won - sik/shin won sik/lady r/- made"
    "/un security council/according to/far east/for use in/for use against/as part of/as of"
    "/so far/to date/if filled with/if loaded with/if packed with/if they were filled with"
    "/last week/last month/last year/last spring/last summer/last autumn"
    "/last winter/last fall/this week/this month/this year/this spring/this summer/this autumn"
    "/this fall/this winter/the past year/over the past/over the last/over the border"
)
PHRASES = tuple(tuple(phrase.split()) for phrase in _TOGETHER.split("/"))
"""Words that pass together only: "last week", but neither "a week" nor "the last of"."""
