"""Words that stand for what is told in confidence, each of them nowhere else."""

import random
import secrets


class Marks:
    """`new("alamat")` makes a word with a tail of this run; `found_in(bytes)` names those met."""

    def __init__(self):
        self.tail = secrets.token_hex(4)
        self.words = []
        # Stands where names stand, in clear: the search must find it.
        self.control = f"Kendali{self.tail}"

    def new(self, word):
        """A fresh word for a text field."""
        return self.keep(f"{word}{len(self.words):03}{self.tail}")

    def keep(self, word):
        """Count `word` among the marks as it is."""
        self.words.append(word)
        return word

    def phone(self):
        """A fresh mobile number as it is typed; what is looked for is its national part."""
        return "0" + self.keep(f"8129{random.randrange(10**7, 10**8)}")

    def nik(self, born="650594"):
        """A fresh NIK of province 99."""
        return self.keep(f"998877{born}{random.randrange(1, 10**4):04}")

    def found_in(self, held):
        """The marks that stand in these bytes."""
        return [word for word in self.words if word.encode() in held]
