"""A tiny network learns a toy corpus by heart, and exports to what it computes."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from kg.language.wordpiece import WordPiece  # noqa: E402
from training import measure  # noqa: E402
from training.documents import Document, Frame, Place, Sentence, Syntax  # noqa: E402
from training.network import Network, Shape  # noqa: E402
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
    export.write_opinion(export.Opinion(state.network.stating), path)
    words, predicates = said.stating[0, :7].numpy(), torch.tensor([1, 5]).numpy()
    arguments, happened = onnxruntime.InferenceSession(path).run(
        None, {"vectors": words, "predicates": predicates}
    )
    assert arguments[0, [0, 2]].min() > 0.8
    assert arguments[0, 3] < 0.2
    assert happened[0] > 0.8
    assert happened[1] < 0.2


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
