"""A tiny network learns a toy corpus by heart, and exports to what it computes."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from kg import model as read  # noqa: E402
from kg.extract.agreement import agreement  # noqa: E402
from kg.language.wordpiece import WordPiece  # noqa: E402
from training import measure  # noqa: E402
from training.documents import (  # noqa: E402
    Candidate,
    Document,
    Frame,
    Place,
    Sentence,
    Syntax,
)
from training.network import Network, Product, Shape  # noqa: E402
from training.soup import between  # noqa: E402
from training.state import State, begin_with, follow  # noqa: E402
from training.targets import Targets, classes  # noqa: E402
from training.train import Data, learn  # noqa: E402
from training.windows import encode, grouped, groups_of  # noqa: E402

pytestmark = pytest.mark.slow

PIECES = ["[PAD]", *(f"[{n}]" for n in range(99)), "[UNK]", "[CLS]", "[SEP]"]
PEOPLE = ("ana", "omar", "lena", "tariq")
CITIES = ("homs", "paris", "aden", "oslo")


def toy(person: str, city: str) -> Document:
    """`Ana leads Homs . She stays .` with everything annotated."""
    first = Sentence(
        words=(person.title(), "leads", city.title(), "."),
        syntax=Syntax(
            upos=("PROPN", "VERB", "PROPN", "PUNCT"),
            features=("Number=Sing", "Tense=Pres", "Number=Sing", "_"),
            lemmas=(person.title(), "lead", city.title(), "."),
            heads=(1, -1, 1, 1),
            relations=("nsubj", "root", "obj", "punct"),
        ),
        names=((0, 0, "person"), (2, 2, "location")),
        frames=(Frame(predicate=1, arguments=((0, "actor"), (2, "undergoer"))),),
        factual=((1, 0.95),),
        candidates=(
            Candidate(
                head=1, subject=0, object=2, right=True, modality=0, negative=False
            ),
            Candidate(head=1, subject=2, object=0, right=False),
        ),
    )
    second = Sentence(
        words=("She", "stays", "."),
        syntax=Syntax(
            upos=("PRON", "VERB", "PUNCT"),
            features=("Gender=Fem", "Tense=Pres", "_"),
            lemmas=("she", "stay", "."),
            heads=(1, -1, 1),
            relations=("nsubj", "root", "punct"),
        ),
        names=(),
        frames=(Frame(predicate=1, arguments=((0, "actor"),)),),
        factual=((1, 0.05),),
        candidates=(
            Candidate(
                head=1, subject=0, object=None, right=True, modality=2, negative=True
            ),
        ),
    )
    chain = (Place(sentence=0, first=0, last=0), Place(sentence=1, first=0, last=0))
    return Document(
        source="news", name=person + city, sentences=(first, second), chains=(chain,)
    )


def learned(steps: int) -> tuple[State, Data]:
    documents = [toy(person, city) for person in PEOPLE for city in CITIES]
    found = classes(documents)
    targets = Targets(found)
    vocabulary = [*PIECES, *PEOPLE, *CITIES, "leads", "she", "stays", "."]
    split = WordPiece(vocabulary)
    texts = [encode(document, split, targets) for document in documents]
    data = Data(
        classes=found,
        texts=texts,
        allowed=torch.tensor(targets.allowed()),
        sets={},
    )
    torch.manual_seed(0)
    network = Network(
        Shape(
            upos=len(found.upos),
            features=len(found.features),
            lemmas=len(found.lemmas),
            relations=len(found.relations),
            names=found.names,
            conventions=len(found.conventions),
            pieces=len(vocabulary),
            width=48,
            layers=2,
            attention=4,
            inner=96,
            arc=24,
            relation=24,
            naming=24,
            coreference=24,
            pair=24,
            stating=24,
            role=24,
            judging=24,
            manner=24,
        )
    )
    dense = [p for name, p in network.named_parameters() if "piece" not in name]
    state = State(
        network=network,
        average={k: v.clone() for k, v in network.state_dict().items()},
        optimisers=(
            torch.optim.AdamW(dense, lr=3e-3),
            torch.optim.SparseAdam([network.encoder.piece.weight], lr=3e-3),
        ),
        step=1000,
    )
    one = grouped([run for text in texts for run in groups_of(text)])
    for _ in range(steps):
        learn(state, one, data)
    network.eval()
    return state, data


def test_a_tiny_network_learns_by_heart() -> None:
    state, data = learned(80)
    found = measure.syntax_and_names(state.network, data.texts, data.classes)
    found |= measure.coreference(state.network, data.texts, data.classes)
    assert all(found[name] > 95 for name in ("upos", "features", "lemmas", "las"))
    assert found["names_f1"] > 95
    assert found["muc"] > 95


@pytest.mark.filterwarnings("ignore")  # the exporter talks about itself
def test_what_words_state_is_learned_and_exported(tmp_path: Path) -> None:
    onnxruntime = pytest.importorskip("onnxruntime")
    export = pytest.importorskip("training.export")
    state, data = learned(80)
    one = grouped([run for text in data.texts[:1] for run in groups_of(text)])
    with torch.no_grad():
        said = state.network(
            one.pieces, one.shapes, one.words, one.sentence, one.convention
        )
    path = tmp_path / "statements.onnx"
    opinion = export.Opinion(state.network.stating, state.network.judging)
    export.write_opinion(opinion, path)
    arguments, happened, modality, negative, table = onnxruntime.InferenceSession(
        path
    ).run(
        None,
        {
            "vectors": said.stating[0, :7].numpy(),
            "judging": said.judging[0, :7].numpy(),
            "predicates": torch.tensor([1, 5]).numpy(),
        },
    )
    assert arguments[0, [0, 2]].min() > 0.8
    assert arguments[0, 3] < 0.2
    assert happened[0] > 0.8
    assert happened[1] < 0.2
    assert modality.argmax(1).tolist() == [0, 2]
    assert negative[0] < 0.2
    assert negative[1] > 0.8
    judged = read_by_extractors(table)
    assert agreement(judged, 1, 0, 2) > 1
    assert agreement(judged, 1, 2, 0) < -1
    assert agreement(judged, 5, 4, None) > 1
    rows = torch.tensor(table)
    score = state.network.judging.score(rows[[1]], rows[[0]], rows[[2]])
    assert agreement(judged, 1, 0, 2) == pytest.approx(score.item(), abs=1e-3)


def read_by_extractors(table: NDArray[np.float32]) -> read.Sentence:
    """A sentence as the extractors see it, with the table and nothing else."""
    return read.Sentence(
        span=read.Span(0, 0), tokens=(), agreement=tuple(map(tuple, table.tolist()))
    )


@pytest.mark.filterwarnings("ignore")  # the exporter talks about itself
def test_shipped_weights_are_taken_up_again(tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    export = pytest.importorskip("training.export")
    restore = pytest.importorskip("training.restore")
    state, _ = learned(2)
    path = tmp_path / "encoder.onnx"
    export.write_encoder(state.network, path, export.example(2, 30, 12, most=100))
    found = restore.weights_of(onnx.load(path))
    weights = state.network.state_dict()
    for name in ("upos.weight", "encoder.layers.1.up.weight", "encoder.norm.bias"):
        assert torch.allclose(found[f"network.{name}"], weights[name], atol=1e-6)


def test_between_two_runs_lie_their_means() -> None:
    start = {"one": torch.tensor([0.0, 0.0]), "mix": torch.tensor([[2.0]])}
    end = {"one": torch.tensor([1.0, 2.0]), "mix": torch.tensor([[4.0], [9.0]])}
    found = between(start, end, 0.25)
    assert found["one"].tolist() == [0.25, 0.5]
    assert found["mix"].tolist() == [[2.5], [9.0]]


def test_rounding_trains_what_eight_bits_will_compute() -> None:
    product = Product(4, 2)
    states = torch.randn(8, 4)
    exact = product(states)
    product.rounding = True
    rounded = product.train()(states)
    assert not torch.equal(rounded, exact)
    assert torch.allclose(rounded, exact, atol=0.1)
    assert torch.equal(product.eval()(states), exact)
    product.train()(states).sum().backward()
    assert product.weight.grad is not None


def test_another_run_goes_on_with_trained_weights(tmp_path: Path) -> None:
    """What the older network lacks starts fresh, all else is taken over."""
    state, _ = learned(3)
    follow(state)
    older = {k: v for k, v in state.average.items() if not k.startswith("stating.")}
    older["mix.weights"] = older["mix.weights"][:4]
    torch.save({"weights": older}, tmp_path / "average.pt")
    fresh, _ = learned(0)
    state_rates = list(fresh.rates)
    begin_with(fresh, tmp_path)
    now = fresh.network.state_dict()
    assert torch.equal(now["upos.weight"], state.average["upos.weight"])
    assert torch.equal(now["mix.weights"][:4], state.average["mix.weights"][:4])
    assert fresh.trained
    assert all(rate < old for rate, old in zip(fresh.rates, state_rates, strict=True))


@pytest.mark.filterwarnings("ignore")  # the exporter talks about itself
def test_the_exported_file_computes_the_same(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    export = pytest.importorskip("training.export")
    state, _ = learned(1)
    path = tmp_path / "full.onnx"
    export.write_encoder(state.network, path, export.example(2, 30, 12, most=100))
    windows = export.example(3, 64, 50, most=100)
    assert export.difference(state.network, path, windows) < 1e-2
