from pathlib import Path

import pytest

from kg.errors import ModelError
from kg.language import analyse
from kg.language.labels import features, labels
from kg.model import Article


def test_a_missing_model_is_told_in_one_line(tmp_path: Path) -> None:
    article = Article(iri="urn:x", text="Rebels took Aleppo.", digest="")
    with pytest.raises(ModelError, match="is missing in") as caught:
        analyse(article, model=tmp_path)
    assert "\n" not in str(caught.value)


def test_a_damaged_model_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "segmenter.onnx").write_bytes(b"no network")
    article = Article(iri="urn:x", text="Rebels took Aleppo.", digest="")
    with pytest.raises(ModelError, match="cannot be read") as caught:
        analyse(article, model=tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "[]", '{"upos": []}', '{"upos": 3}'])
def test_damaged_labels_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "labels.json").write_text(text)
    with pytest.raises(ModelError, match="damaged or of another version"):
        labels(tmp_path)


def test_features() -> None:
    assert features("_") == {}
    assert features("Number=Sing|Person=3") == {"Number": "Sing", "Person": "3"}
