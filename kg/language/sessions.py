"""Open the network's files; the one door to onnxruntime."""

from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import ModelError

MODEL = Path(__file__).parent / "model"
"""Where the files lie that travel with the package."""
THREADS = 1


@cache
def model_file(model: Path, name: str) -> Path:
    """The path of one of the model's files, which must be there."""
    path = model / name
    if not path.is_file():
        raise ModelError(
            f"language model: {name} is missing in {model}; "
            "install kg again or train the model (see training/)"
        )
    return path


@cache
def session(path: Path) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """An onnxruntime session of a file, opened once."""
    import onnxruntime  # noqa: PLC0415 (slow to load, not needed for `kg --help`)

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False  # of no use where each input has its own length
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime's errors share no narrower class
        raise ModelError(
            f"language model: {path} cannot be read; install kg again"
        ) from error
