"""Indonesian names: one spelling to compare them by, and initials.

People write one name in many ways: Soeharto and Suharto, Djoko and Joko, Moch. and Muhammad, with
and without titles. `normalise` folds these into one key; two keys are then compared by trigrams
(PostgreSQL pg_trgm), where a similarity of THRESHOLD or more means "perhaps one person". The key
serves comparison only and is never shown.
"""

import re
import unicodedata

THRESHOLD = 0.65

_TITLES = """
    bpk bapak bp pak ibu bu sdr sdri saudara saudari mbah mbok mas mbak kang teh tn ny nn tuan
    nyonya nona h hj haji hajah hajjah kh kyai kiai nyai ust ustad ustadz ustaz ustadzah alm almh
    almarhum almarhumah dr drs dra drg drh ir prof apt ns raden nenek kakek opa oma
"""
_DEGREES = """
    ssos sstp sst spd sh se si skom ssi sag skes skep skm sip sikom spsi sfarm stp shum sthi sei
    ssy sth st spt sked sgz skeb amd amdkeb amdkep mm msi mpd mkes mh mkom mag ma msc mba mp mt
    msos mpsi mhum map mip phd bsw msw ba bsc sab
"""
TITLES = frozenset(_TITLES.split())
TITLES_WITH_DOT = frozenset({"r.", "rr.", "rd.", "rm.", "an.", "hi."})
DEGREES = frozenset(_DEGREES.split())
LINKING = frozenset({"bin", "binti", "bt", "bte"})
MUHAMMAD = re.compile(r"moh|moch|mohd|muh|much|muhd|mhd|m[ou](?:ch|kh|h)am+[ae]d")
ABDUL = re.compile(r"abd|abdu[lrsntz]")
ABDUL_JOINED = re.compile(r"abdu(?:l|([rsntdz])(?=\1)|)(?!l)(\w{4,})")
OE_IS_NO_U = frozenset({"noel", "noelle", "joel", "zoe", "chloe"})
WHOLE = {"jusuf": "yusuf", "st": "siti"}
OLD_J = re.compile("(?<![dtsn])j")
APOSTROPHES = re.compile("['\u2018\u2019`\u02bc\u00b4]")
SEPARATORS = re.compile(r"[\W_]+")
FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # Spelling before 1972 (van Ophuijsen, Soewandi), see also _fold.
        ("tj", "c"),
        ("dj", "j"),
        ("^nj", "ny"),
        ("sj|sy", "s"),
        # Arabic sounds, written in several ways; ch is k or c in a few other names.
        ("chr", "kr"),
        ("ch(?=andr|int)", "c"),
        ("[ck]h", "h"),
        ("sh", "s"),
        ("dz", "z"),
        ("ts", "s"),
        ("([bdgt])h", r"\1"),
        ("q|ck", "k"),
        # Letters that sound alike.
        ("ph|v", "f"),
        ("x", "ks"),
        ("ae|oi", "ai"),
        ("i[jy](?=[aeou])", "i"),
        ("(?<=[bcdfghjklmprstwz])y(?=[aeou])", "i"),
        ("y(?![aeiou])", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=\w{3}[aeiou])h$", ""),
    )
)


def normalise(name: str) -> str:
    """The key of a name: lower case, no accents, titles or degrees, one spelling; may be empty."""
    words = _words(name)
    key: list[str] = []
    for place, word in enumerate(words):
        if word == "m" and place == 0 and len(words) > 1:
            key.append("muhammad")
        elif word not in LINKING or len(words) == 1:
            key.extend(_fold(word))
    return " ".join(key)


def search_key(name: str) -> str:
    """What is stored beside a name and indexed by trigrams: its normalised form."""
    return normalise(name)


def initials(name: str) -> str:
    """ "Bayu Pratama" -> "B.P."; without titles, at most four letters, empty for no name."""
    letters = [word[0].upper() for word in _words(name) if word not in LINKING]
    return "".join(f"{letter}." for letter in letters[:4])


def has_letters(name: str) -> bool:
    """Whether there is anything in `name` that can be a name."""
    return any(word[0].isalpha() for word in _words(name))


def _words(name: str) -> list[str]:
    """Lower-case words without accents, titles in front and degrees behind."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    head, comma, tail = plain.partition(",")
    if comma and all(_compact(part) in DEGREES for part in re.split(r"[,\s]+", tail) if part):
        plain = head
    written = re.sub(r"[^\w.]+", " ", plain).split()
    while len(written) > 1 and _is_degree(written[-1]):
        written.pop()
    if len(written) > 2 and _compact("".join(written[-2:])) in DEGREES and "." in written[-2]:
        del written[-2:]
    parts = [part for word in written for part in re.findall(r"[^.]+\.?", word.casefold())]
    while len(parts) > 1 and (_compact(parts[0]) in TITLES or parts[0] in TITLES_WITH_DOT):
        parts.pop(0)
    return [word for part in parts for word in SEPARATORS.sub(" ", part).split()]


def _is_degree(word: str) -> bool:
    marked = "." in word.rstrip(".") or (word.isupper() and len(word) <= 3)
    return marked and _compact(word) in DEGREES


def _compact(text: str) -> str:
    return SEPARATORS.sub("", text).casefold()


def _fold(word: str) -> list[str]:
    if MUHAMMAD.fullmatch(word):
        return ["muhammad"]
    if ABDUL.fullmatch(word):
        return ["abdul"]
    if joined := ABDUL_JOINED.fullmatch(word):
        return ["abdul", *_fold(joined[2])]
    folded = WHOLE.get(word, word)
    if "oe" in folded and folded not in OE_IS_NO_U:
        # A word with oe is in the old spelling, where j alone is today's y and dj today's j.
        folded = OLD_J.sub("y", folded.replace("oe", "u"))
    for pattern, replacement in FOLDS:
        folded = pattern.sub(replacement, folded)
    return [folded] if folded else []


def similarity(one: str, other: str) -> float:
    """How alike two keys are, 0 to 1: what pg_trgm's `similarity` answers for the same texts."""
    first, second = _trigrams(one), _trigrams(other)
    union = len(first | second)
    return len(first & second) / union if union else 0.0


def contains(one: str, other: str) -> bool:
    """Whether all words of one key stand in the other key ("samuel", "samuel latuheru")."""
    first, second = set(one.split()), set(other.split())
    return bool(first) and bool(second) and (first <= second or second <= first)


def _trigrams(key: str) -> set[str]:
    padded = (f"  {word} " for word in key.split())
    return {word[i : i + 3] for word in padded for i in range(len(word) - 2)}
