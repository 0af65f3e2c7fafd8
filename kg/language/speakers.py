"""Who `I` and `we` are, and whom `he` most likely means in what somebody says.

`"I know my plant," Lund said`: the first person in a quotation is who is quoted;
`"We will pay," said Acme's director, Ana Lund`: `we` is the speaker's body. In `Lund
said she would stay` the subject of what is said is mostly who says it.
"""

from collections.abc import Callable, Iterator, Sequence

from kg.language.mentions import representative
from kg.model import Form, Kind, Mention, Sentence, Token

_OPEN, _CLOSE = frozenset(("\u201c", "``")), frozenset(("\u201d", "''"))
_SAID = frozenset(("ccomp", "parataxis"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_BODIES = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))
_SPEAKING_FOR = frozenset(
    """lawyer attorney barrister solicitor counsel spokesman spokeswoman spokesperson
    secretary doctor physician coach trainer manager agent aide adviser advisor
    publicist representative""".split()
)
"""Those who are asked about whoever they work for."""
_OWNER = frozenset(("nmod:poss", "nmod", "compound"))

Word = tuple[int, int]
"""Number of a sentence and of a word in it."""


class Voices:
    """The quotations of a text and who speaks in them."""

    def __init__(self, sentences: Sequence[Sentence], found: Sequence[Mention]) -> None:
        self._sentences = sentences
        self._found = found
        self._at: dict[Word, int] = {}
        for number, mention in enumerate(found):
            if not mention.kind.literal:
                sentence = sentences[mention.sentence]
                head = representative(sentence, mention.first, mention.last)
                self._at.setdefault((mention.sentence, head), number)
                self._at.setdefault((mention.sentence, mention.head), number)
        self._inside = _quoted(sentences)
        self._speaker = self._speakers()

    def first_persons(self) -> Iterator[tuple[int, int]]:
        """Pairs (`I` in a quotation, who is quoted)."""
        yield from self._spoken("Sing")

    def bodies(self, same: Callable[[int], Sequence[int]]) -> Iterator[tuple[int, int]]:
        """Pairs (`we` in a quotation, the speaker's body).

        Args:
            same: Says of a mention all that mean the same.
        """
        for number, speaker in self._spoken("Plur"):
            for member in same(speaker):
                body = self._body(self._found[member])
                if body is not None:
                    yield number, body
                    break

    def said_of_themselves(self) -> Iterator[tuple[int, int]]:
        """Pairs (pronoun that opens what is said, who says it).

        `His lawyer said he was ill`: who speaks for somebody speaks of him.
        """
        for number, mention in enumerate(self._found):
            sentence = self._sentences[mention.sentence]
            token = sentence.tokens[mention.head]
            if mention.form is not Form.PRONOUN or _person(token) != "3":
                continue
            word = token.head if token.relation == "nmod:poss" else mention.head
            verb = _clause(sentence, word)
            if verb is None or sentence.tokens[verb].relation != "ccomp":
                continue
            saying = sentence.tokens[verb].head
            speaker = self._subject(mention.sentence, saying)
            quoted = mention.head in self._inside[mention.sentence]
            if speaker is None or quoted:
                continue
            meant = self._spoken_for(speaker)
            if meant != number:
                yield number, meant

    def _spoken_for(self, speaker: int) -> int:
        """Whom a lawyer or spokesman speaks for; of all others the speaker."""
        mention = self._found[speaker]
        sentence = self._sentences[mention.sentence]
        if sentence.tokens[mention.head].lemma in _SPEAKING_FOR:
            for child in sentence.children[mention.head]:
                owner = self._at.get((mention.sentence, child))
                whose = sentence.tokens[child].relation == "nmod:poss"
                if whose and owner is not None:
                    return owner
        return speaker

    def _spoken(self, wanted: str) -> Iterator[tuple[int, int]]:
        """First persons of a number in quotations, with who is quoted."""
        for number, mention in enumerate(self._found):
            token = self._sentences[mention.sentence].tokens[mention.head]
            inside = mention.head in self._inside[mention.sentence]
            if mention.form is not Form.PRONOUN or _person(token) != "1" or not inside:
                continue
            speaker = self._speaker.get(mention.sentence)
            if speaker is not None and token.features.get("Number") == wanted:
                yield number, speaker

    def _speakers(self) -> dict[int, int]:
        """For each sentence with quoted words who says them.

        What follows a quotation with a speaker in the next sentence is his too.
        """
        own = {
            number: speaker
            for number in range(len(self._sentences))
            if self._inside[number] and (speaker := self._quoting(number)) is not None
        }
        for number, inside in enumerate(self._inside):
            if number in own or not inside:
                continue
            for near in (number - 1, number + 1):
                if near in own and self._inside[near]:
                    own[number] = own[near]
                    break
        return own

    def _quoting(self, number: int) -> int | None:
        """The subject of the verb outside the quotation that its words hang on."""
        sentence, inside = self._sentences[number], self._inside[number]
        for word, token in enumerate(sentence.tokens):
            if (word in inside) is (token.head in inside) or token.head < 0:
                continue
            if token.relation.split(":")[0] not in _SAID:
                continue
            verb = token.head if word in inside else word
            speaker = self._subject(number, verb)
            if speaker is not None:
                return speaker
        return None

    def _subject(self, number: int, verb: int) -> int | None:
        sentence = self._sentences[number]
        while verb >= 0:
            for child in sentence.children[verb]:
                if sentence.tokens[child].relation in _SUBJECTS:
                    return self._at.get((number, child))
            if sentence.tokens[verb].relation != "conj":
                return None
            verb = sentence.tokens[verb].head
        return None

    def _body(self, mention: Mention) -> int | None:
        """The body that a description names: `Acme` in `Acme's director`."""
        sentence = self._sentences[mention.sentence]
        for child in sentence.children[mention.head]:
            if sentence.tokens[child].relation in _OWNER:
                owner = self._at.get((mention.sentence, child))
                if owner is not None and self._found[owner].kind in _BODIES:
                    return owner
        return None


def _person(token: Token) -> str:
    return token.features.get("Person", "")


def _clause(sentence: Sentence, word: int) -> int | None:
    """The verb that the word is the subject of, the first of those joined by `and`."""
    token = sentence.tokens[word]
    if token.relation not in _SUBJECTS:
        return None
    verb = token.head
    while sentence.tokens[verb].relation == "conj":
        verb = sentence.tokens[verb].head
    return verb


def _quoted(sentences: Sequence[Sentence]) -> list[frozenset[int]]:
    """For each sentence the words between quotation marks."""
    inside, found = False, []
    for sentence in sentences:
        words = set()
        for number, token in enumerate(sentence.tokens):
            if token.text in _OPEN:
                inside = True
            elif token.text in _CLOSE:
                inside = False
            elif token.text == '"':
                inside = not inside
            elif inside:
                words.add(number)
        found.append(frozenset(words))
    return found
