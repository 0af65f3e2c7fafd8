"""Why a statement was made, in lines that an expert can check against the sentence.

For `its tanks | were advancing on | Damascus` under "denied reports that ...":

    read by   verb at "advancing"
    subject   its tanks: nsubj of advancing
    object    Damascus: obl of advancing
    status    advancing, acl of reports, obj of denied, root
    happened  0.04 as the network sees "advancing"
    sure      0.83: parser on head 0.99, subject is argument 0.98, ...
"""

from kg.model import Analysis, Argument, Sentence, Statement


def explanation(statement: Statement, analysis: Analysis) -> tuple[str, ...]:
    """The lines, each a heading of nine letters and what it says."""
    sentence = analysis.sentences[statement.evidence.sentence]
    head = sentence.tokens[statement.head]
    lines = [
        f'read by   {statement.rule} at "{head.text}", phrase "{statement.phrase}"',
        f"subject   {_end(statement.subject, analysis, statement)}",
    ]
    if statement.object:
        lines.append(f"object    {_end(statement.object, analysis, statement)}")
    lines.append(f"status    {', '.join(_upwards(sentence, statement.head))}")
    stating = sentence.stating.get(statement.head)
    if stating:
        lines.append(
            f'happened  {stating.happened:.2f} as the network sees "{head.text}"'
        )
    signs = ", ".join(f"{name} {value:g}" for name, value in statement.signs)
    lines.append(f"sure      {statement.confidence:.2f}: {signs}")
    return tuple(lines)


def _end(argument: Argument, analysis: Analysis, statement: Statement) -> str:
    """How one end hangs in the tree, and what it was chained to."""
    sentence = analysis.sentences[argument.sentence]
    token = sentence.tokens[argument.head]
    above = "root" if token.head < 0 else sentence.tokens[token.head].text
    parts = [f"{argument.text}: {token.relation} of {above}"]
    if argument.sentence != statement.evidence.sentence:
        parts.append("in another sentence")
    if argument.mention is not None:
        mention = analysis.mentions[argument.mention]
        parts.append(f"{mention.form} {mention.kind}")
        if mention.chain is not None:
            members = (
                analysis.mentions[n].text for n in analysis.chains[mention.chain]
            )
            others = [text for text in dict.fromkeys(members) if text != argument.text]
            if others:
                parts.append(f"same as {'; '.join(others)}")
    return ", ".join(parts)


def _upwards(sentence: Sentence, number: int) -> list[str]:
    """The words between a clause and the root, which decide its status."""
    steps = [sentence.tokens[number].text]
    while sentence.tokens[number].head >= 0:
        token = sentence.tokens[number]
        number = token.head
        steps.append(f"{token.relation} of {sentence.tokens[number].text}")
    return steps
