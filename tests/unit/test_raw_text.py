"""Raw text is rebuilt to the character, and nothing held out is learnt from."""

import os
import random
from pathlib import Path

import pytest

from training.corpora.heldout import fingerprint, read_heldout
from training.raw_text import assemble, paragraphs, training_texts
from training.variation import varied

CORPORA = Path(
    os.environ.get(
        "KG_CORPORA", Path(__file__).parents[2].parent / "shared" / "corpora"
    )
)
TREEBANK = """\
# newdoc id = a
# newpar
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\t_\t_\t0\t_\t_\t_
2\tn't\tnot\tPART\t_\t_\t0\t_\t_\t_
3\tgo\tgo\tVERB\t_\t_\t0\t_\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t0\t_\t_\t_

1\t"\t"\tPUNCT\t_\t_\t0\t_\t_\tSpaceAfter=No
2\tStay\tstay\tVERB\t_\t_\t0\t_\t_\tSpaceAfter=No
3\t"\t"\tPUNCT\t_\t_\t0\t_\t_\t_
3.1\tghost\tghost\tVERB\t_\t_\t0\t_\t_\t_

# newpar
1\tNow\tnow\tADV\t_\t_\t0\t_\t_\t_

# newdoc id = b
1\tEnd\tend\tNOUN\t_\t_\t0\t_\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "t.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def test_text_and_borders(treebank: Path) -> None:
    first, second = map(assemble, paragraphs(treebank))
    assert first.text == 'Don\'t go. "Stay"\n\nNow\n\n'
    assert second.text == "End\n\n"
    starts = [first.text[place:][:1] for place in first.word_starts]
    assert starts == list('Dng."S"N')
    assert [first.text[place:][:3] for place in first.sentence_starts] == [
        "Don",
        '"St',
        "Now",
    ]


@pytest.mark.parametrize("seed", range(40))
def test_borders_stay_true_in_every_variation(treebank: Path, seed: int) -> None:
    document = next(paragraphs(treebank))
    chances = [random.Random(seed) for _ in range(2)]  # noqa: S311 (no secrets here)
    raw, again = (varied(document, chance) for chance in chances)
    assert raw == again
    assert all(not raw.text[place].isspace() for place in raw.word_starts)
    assert set(raw.sentence_starts) <= set(raw.word_starts)
    glued = {
        place
        for place, (before, here) in enumerate(
            zip(" " + raw.text, raw.text, strict=False)
        )
        if before.isspace() and not here.isspace()
    }
    assert glued <= set(raw.word_starts)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_nothing_held_out_is_learnt_from() -> None:
    banned = read_heldout(CORPORA / "heldout_sentence_hashes.txt")
    sentences = [
        " ".join(part for token in sentence for part in token.parts)
        for document in training_texts(CORPORA)
        for paragraph in document
        for sentence in paragraph
    ]
    assert len(sentences) > 15_000
    assert not {fingerprint(sentence) for sentence in sentences} & banned
