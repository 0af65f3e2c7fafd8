"""What a person must fix, and what was lost.

KgError
├── SourceError      a file, page or feed cannot be read as an article
├── ModelError       the language model's files are missing or damaged
├── OntologyError    an ontology, gazetteer or phrase file cannot be used
├── StoreError       the store cannot be opened, read or written
├── DecisionError    a decision names no entity or contradicts another
└── QueryError       a query has a mistake or asks for what is forbidden
    ├── AnswerSizeError     its answer is larger than allowed
    └── AnswerFormError     its answer cannot be had in the wanted format

Each message is one line: what, where, what to do.
"""


class KgError(Exception):
    """Root of all errors that `kg` raises on purpose."""


class SourceError(KgError):
    """A source cannot be read as an article."""


class ModelError(KgError):
    """The language model's files are missing, damaged or of another version."""


class OntologyError(KgError):
    """An ontology, gazetteer or phrase file cannot be used."""


class StoreError(KgError):
    """The store cannot be opened, read or written."""


class DecisionError(KgError):
    """A decision names no entity or contradicts another."""


class QueryError(KgError):
    """A query has a mistake or asks for what is forbidden."""


class AnswerSizeError(QueryError):
    """The answer to a query is larger than allowed."""


class AnswerFormError(QueryError):
    """The answer to a query cannot be had in the wanted format."""
