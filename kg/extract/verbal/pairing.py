"""One statement for each pair of a subject and an object.

"Ana and Ben met Carol and Dan" states four meetings.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.scene import Scene
from kg.extract.tree import conjuncts, lower
from kg.extract.verbal.predicates import opens_relative, phrase
from kg.model import Argument, Modality, Qualifier, Statement


def ends_of(scene: Scene, head: int) -> list[int | None]:
    """A noun and those coordinated with it, also the B of "A but not B"."""
    return list(conjuncts(scene.sentence, head, denied=True))


def each(  # noqa: PLR0913 (the parts of a statement)
    scene: Scene,
    clause: Clause,
    subjects: list[int],
    objects: list[int | None],
    tokens: list[int],
    qualifiers: tuple[Qualifier, ...],
    *,
    inverse: bool = False,
    light: int | None = None,
) -> Iterator[Statement]:
    """One statement for each pair of subject and object."""
    words = _words(scene, clause, tokens)
    if clause.passive and not inverse and _lacks_auxiliary(scene, tokens):
        words = f"{_left_out(scene, clause, subjects)} {words}"
    canonical = phrase(scene, clause, tokens, light)
    if inverse:
        canonical = canonical.removesuffix(" by")
    elif clause.passive:
        canonical = f"be {scene.sentence.tokens[clause.head].text.lower()}" + (
            canonical.removeprefix(scene.sentence.tokens[clause.head].lemma.lower())
        )
    for subject in subjects:
        for object_ in objects:
            if _crossed(scene, clause, subject, object_):
                continue
            if object_ == subject or (
                object_ is not None and not scene.names_something(object_)
            ):
                continue
            yield scene.statement(
                clause.head,
                subject=subject,
                predicate=words,
                phrase=canonical,
                object_=object_,
                inverse=inverse,
                qualifiers=tuple(
                    q for q in qualifiers if not _within(scene, q.argument, object_)
                ),
                rule="light verb" if light is not None else "verb",
            )


def _words(scene: Scene, clause: Clause, tokens: list[int]) -> str:
    """The predicate as it stands, but for a preposition that opens the clause.

    "the camps where they live" and "in which they live" are what they live in.
    """
    kept = [n for n in tokens if lower(scene.sentence.tokens[n]) != "where"]
    behind = [n for n in kept if opens_relative(scene, clause, n)]
    words = [scene.words([n for n in kept if n not in behind]), scene.words(behind)]
    return " ".join(filter(None, words)) + " in" * (len(kept) < len(tokens))


def _within(scene: Scene, one: Argument, object_: int | None) -> bool:
    """Whether a phrase is the object or a part of it."""
    return object_ is not None and (
        one.head == object_ or one.span in scene.argument(object_).span
    )


def _lacks_auxiliary(scene: Scene, tokens: list[int]) -> bool:
    """Whether a passive has no "be": "two jailed", "men held in Oslo"."""
    parts = {scene.sentence.tokens[number].upos for number in tokens}
    return not parts & {"AUX", "PART"}


def _left_out(scene: Scene, clause: Clause, subjects: list[int]) -> str:
    """The "was" of "Minister acquitted", who else acquits, and "to be" of a wish."""
    if scene.status(clause.head).modality in {Modality.PLANNED, Modality.REQUESTED}:
        return "to be"
    named = {scene.sentence.tokens[n].features.get("Number") for n in subjects}
    several = "Plur" in named or len(clause.subjects) > 1
    return "were" if several else "was"


def _crossed(scene: Scene, clause: Clause, subject: int, object_: int | None) -> bool:
    """Whether "respectively" gives the object to another: "A and B run C and D"."""
    if "respectively" not in scene.sentence.words or object_ not in clause.objects:
        return False
    if subject not in clause.subjects or len(clause.subjects) != len(clause.objects):
        return False
    return clause.subjects.index(subject) != clause.objects.index(object_)
