"""What the labels of each data set may mean in our kinds, and what it leaves unmarked.

A label stands for a set of kinds when a guideline joins what we keep apart: ORG of
Universal NER may be a company, an armed group or a ministry. A kind stands among the
hidden ones of a data set when its guideline leaves such names unmarked, or marks them
only sometimes, so that a word without a label may still belong to one.
"""

from types import MappingProxyType

from kg.model import Kind

_PERSON = frozenset({Kind.PERSON})
_GROUP = frozenset({Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY})
_PLACE = frozenset({Kind.LOCATION, Kind.FACILITY})
_LITERALS = frozenset({Kind.DATE, Kind.MONEY, Kind.NUMBER, Kind.PERCENT})
_ARTEFACTS = frozenset({Kind.DOCUMENT, Kind.PRODUCT, Kind.WORK})
_MADE = _ARTEFACTS | {Kind.EVENT}
_MISCELLANEOUS = _MADE | {Kind.NATIONALITY}
_ALL = frozenset(Kind) - {Kind.THING}
_THREE_LABELS = {"PER": _PERSON, "LOC": _PLACE, "ORG": _GROUP}
_FOUR_LABELS = {**_THREE_LABELS, "MISC": _MISCELLANEOUS}

_CROSSNER = {
    # Shared by all five fields. A miscellaneous name is whatever the field's own
    # labels do not cover: peoples, languages, works, products, laws.
    "person": _PERSON,
    "organisation": _GROUP | {Kind.FACILITY},
    "location": _PLACE,
    "country": frozenset({Kind.LOCATION}),
    "event": frozenset({Kind.EVENT}),
    "misc": _ALL - {Kind.PERSON},
    # Politics.
    "politician": _PERSON,
    "politicalparty": _GROUP,
    "election": frozenset({Kind.EVENT}),
    # Natural science. Substances and fields are common nouns most of the time.
    "scientist": _PERSON,
    "university": frozenset({Kind.ORGANIZATION, Kind.FACILITY}),
    "academicjournal": frozenset({Kind.WORK, Kind.ORGANIZATION}),
    "astronomicalobject": frozenset({Kind.LOCATION}),
    # Music and literature.
    "musicalartist": _PERSON,
    "band": frozenset({Kind.ORGANIZATION}),
    "album": frozenset({Kind.WORK}),
    "song": frozenset({Kind.WORK}),
    "writer": _PERSON,
    "book": frozenset({Kind.WORK, Kind.DOCUMENT}),
    "poem": frozenset({Kind.WORK}),
    "magazine": frozenset({Kind.WORK, Kind.ORGANIZATION}),
    # Artificial intelligence.
    "researcher": _PERSON,
    "conference": frozenset({Kind.EVENT, Kind.ORGANIZATION}),
    "product": _ARTEFACTS,
    "programlang": frozenset({Kind.PRODUCT}),
}
"""Labels of CrossNER that name things of ours.

Its others (genre, field, task, algorithm, metric, theory, compound, award ...) mark
common nouns for the most part: the reader of the set leaves them out, and as all that
they might be is hidden there, their words are free to be one of those or no name.
"""

LABELS: MappingProxyType[str, MappingProxyType[str, frozenset[Kind]]] = (
    MappingProxyType(
        {
            source: MappingProxyType(labels)
            for source, labels in {
                "news": {str(kind): frozenset({kind}) for kind in sorted(_ALL)},
                "uner": _THREE_LABELS,
                "twitter": _THREE_LABELS,
                # Its few miscellaneous names are currencies, laws and programmes.
                "filings": {**_FOUR_LABELS, "ORG": _GROUP | {Kind.FACILITY}},
                "wikigold": {**_FOUR_LABELS, "ORG": _GROUP | {Kind.FACILITY}},
                "wnut": {
                    "person": _PERSON,
                    "location": _PLACE,
                    # Bands, teams and bodies that are no companies; `corporation` is
                    # also used for media and sites.
                    "group": _GROUP,
                    "corporation": _GROUP,
                    "product": frozenset({Kind.PRODUCT}),
                    "creative-work": frozenset({Kind.WORK, Kind.DOCUMENT}),
                },
                "crossner": _CROSSNER,
                "redocred": {
                    "PER": _PERSON,
                    # Nationalities are mentions of their country here.
                    "LOC": _PLACE | {Kind.NATIONALITY},
                    "ORG": _GROUP | {Kind.FACILITY, Kind.NATIONALITY},
                    "TIME": frozenset({Kind.DATE}),
                    "NUM": _LITERALS - {Kind.DATE},
                    "MISC": _ALL - _PERSON - _LITERALS,
                },
                "re3d": {
                    "Person": _PERSON,
                    "Location": _PLACE,
                    "Organisation": _GROUP | {Kind.LOCATION},
                    "Nationality": frozenset({Kind.NATIONALITY}),
                    "Temporal": frozenset({Kind.DATE}),
                    "Money": frozenset({Kind.MONEY}),
                    "Quantity": frozenset({Kind.NUMBER, Kind.PERCENT}),
                    "MilitaryPlatform": frozenset({Kind.PRODUCT}),
                    "Weapon": frozenset({Kind.PRODUCT}),
                    "Vehicle": frozenset({Kind.PRODUCT}),
                    "DocumentReference": frozenset({Kind.DOCUMENT}),
                },
                "gum": {
                    "person": _PERSON | {Kind.NATIONALITY, Kind.ARMED_GROUP},
                    "organization": _GROUP | {Kind.LOCATION},
                    "place": _PLACE,
                },
            }.items()
        }
    )
)
"""For each source with names: its labels and the kinds that each may mean."""

HIDDEN: MappingProxyType[str, frozenset[Kind]] = MappingProxyType(
    {
        "news": frozenset(),
        "uner": _MISCELLANEOUS | _LITERALS,
        "twitter": _MISCELLANEOUS | _LITERALS,
        "filings": _MISCELLANEOUS | _LITERALS,
        "wikigold": _LITERALS,
        # Military units, storms, adjectives of peoples and so on have no label.
        "wnut": _LITERALS | {Kind.EVENT, Kind.NATIONALITY, Kind.DOCUMENT},
        "crossner": _LITERALS | _MISCELLANEOUS,
        # Counts are marked now and then only.
        "redocred": _LITERALS - {Kind.DATE},
        "re3d": frozenset(
            {Kind.EVENT, Kind.WORK, Kind.DOCUMENT, Kind.PRODUCT, Kind.NUMBER}
        ),
        "gum": _LITERALS | _MISCELLANEOUS,
    }
)
"""For each source with names: kinds that a word outside its spans may yet have."""
