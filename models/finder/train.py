"""Train the finder.

    python models/finder/train.py --data FILE… --made FILE… --dev FILE… --out DIR [--epochs N] [--minutes M] [--resume]

Real corpora give one document in ten (by the hash of its group) for measuring; made documents are measured on a file
of their own (--dev). Of the made files (--made) each epoch takes the next, and the last one again when there are no
more. The run ends after the epochs or the minutes, whichever comes first; the rate falls to fit.
"""

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from models.finder.fetch_encoder import encoder as encoder_file
from models.finder.training import corpora, scoring
from models.finder.training.e5_file import read
from models.finder.training.examples import Example, Prepared, batches, examples, prepare
from models.finder.training.labels import KINDS
from models.finder.training.learning import Average, groups, set_rate
from models.finder.training.running import fresh, model_of, trained
from models.finder.training.tokenizer import Tokenizer
from models.finder.training.workers import Lessons, Workers

HALF = np.full(len(KINDS), 0.5)


def main(arguments: list[str]) -> int:
    """Train and write weights.pt and train.json; the exit code."""
    args = _parser().parse_args(arguments)
    args.out.mkdir(parents=True, exist_ok=True)
    # The workers are the threads; more of them inside an operation would only wait for each other.
    torch.set_num_threads(1)
    network, tokenizer = fresh(read(args.encoder), args.seed, args.dropout)
    if args.begin:
        network, _ = trained(read(args.encoder), args.begin / "weights.pt", args.dropout)
    if args.layers:
        network.keep(args.layers)
    texts = [text for file in args.data for text in corpora.read(file)]
    training = list(prepare((text for text in texts if not corpora.held_out(text)), tokenizer))
    dev = list(prepare(corpora.few(corpora.dev(args.data, args.dev), args.measure_on), tokenizer))
    print(f"{len(training)} real documents to learn from, {len(dev)} to measure on", flush=True)
    run = Run(args, network, tokenizer, training, dev)
    if args.resume and (args.out / "checkpoint.pt").is_file():
        run.restore()
    run.learn()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="train.py", description="Train the finder of personal data.")
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="real corpora to learn from")
    parser.add_argument("--made", type=Path, nargs="*", default=[], help="made documents, a file an epoch")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="made documents to measure on")
    parser.add_argument("--out", type=Path, required=True, help="a folder for weights and checkpoints")
    parser.add_argument("--encoder", type=Path, default=encoder_file())
    parser.add_argument("--begin", type=Path, help="the folder of an earlier run, to go on from its averaged weights")
    parser.add_argument("--layers", type=int, nargs="*", help="go on with these layers of it alone, counted from 0")
    parser.add_argument("--teacher", type=Path, help="the folder of a run whose probabilities are learned too")
    parser.add_argument("--trust", type=float, default=0.5, help="the teacher's share of the loss")
    parser.add_argument("--teach-made", action="store_true", help="the teacher teaches on made documents too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--mix", nargs="*", default=[], metavar="CORPUS=TIMES", help="times a corpus is seen an epoch")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--tokens", type=int, default=1024, help="tokens of a part of a batch")
    parser.add_argument("--parts", type=int, default=4, help="parts of a batch; threads share them")
    parser.add_argument("--keep", type=float, default=0.998, help="the running mean's memory of a step")
    parser.add_argument("--measure-every", type=float, default=10, help="minutes between measurements")
    parser.add_argument("--measure-on", type=int, default=200, help="documents of each source to measure on")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", action="store_true")
    return parser


@dataclass
class Run:
    """One training run and where it stands."""

    args: argparse.Namespace
    network: torch.nn.Module
    tokenizer: Tokenizer
    training: list[Prepared]
    dev: list[Prepared]

    def __post_init__(self) -> None:
        args = self.args
        self.mix = {name: float(times) for name, times in (part.split("=") for part in args.mix)}
        self.optimizer = torch.optim.AdamW(groups(self.network, args.rate, args.head_rate, args.decay), fused=True)
        self.average = Average(self.network, args.keep)
        self.made: list[str] = []
        lessons = None
        if args.teacher:
            teacher, _ = trained(read(args.encoder), args.teacher / "weights.pt")
            lessons = Lessons(teacher, args.trust, args.teach_made)
        self.workers = Workers(self.network, args.threads, lessons)
        self.spent = 0.0
        self.step = 0
        self.seen = 0.0

    def learn(self) -> None:
        """Train to the end, write the averaged weights and measure them."""
        args, began, told, measured = self.args, time.monotonic() - self.spent, time.monotonic(), time.monotonic()
        losses: list[float] = []
        self.network.train()
        while (done := self._done()) < 1:
            epoch = int(self.seen)
            work = batches(self._epoch(epoch), args.tokens, args.parts, random.Random(f"{args.seed} order {epoch}"))
            # A run that was broken off goes on where it stood in its epoch.
            for batch in work[round((self.seen - epoch) * len(work)) :]:
                set_rate(self.optimizer, done)
                losses.append(self._step(batch))
                self.seen += 1 / len(work)
                self.spent = time.monotonic() - began
                if (done := self._done()) >= 1:
                    break
                if time.monotonic() - told > 30:
                    print(f"{self.spent / 60:5.1f} min  {done:6.1%}  step {self.step}  epoch {self.seen:.2f}  "
                          f"loss {np.mean(losses):.4f}", flush=True)
                    losses, told = [], time.monotonic()
                if time.monotonic() - measured > args.measure_every * 60:
                    self.save()
                    print(self.measure(), flush=True)
                    measured = time.monotonic()
                    began = measured - self.spent
            self.seen = max(self.seen, epoch + 1.0) if done < 1 else self.seen
        self.finish()

    def _done(self) -> float:
        return max(self.seen / self.args.epochs, self.spent / 60 / self.args.minutes)

    def _epoch(self, epoch: int) -> list[Example]:
        chance = random.Random(f"{self.args.seed} windows {epoch}")
        found: list[Example] = []
        # Read when its epoch begins, so that it may be made while the one before it is learned.
        there = [file for file in self.args.made[: epoch + 1] if file.is_file()]
        made = prepare(corpora.read(there[-1]), self.tokenizer) if there else ()
        for document in chain(self.training, made):
            times = self.mix.get(document.text.corpus, 1.0)
            for _ in range(int(times) + (chance.random() < times % 1)):
                found.extend(examples([document], chance))
        self.made += [f"{file.parent.name}/{file.name}" for file in there[-1:]]
        print(f"epoch {epoch + 1}: {len(found)} windows, {sum(len(e.ids) for e in found)} tokens", flush=True)
        return found

    def _step(self, parts: list[list[Example]]) -> float:
        loss = self.workers.gradients(parts)
        torch.nn.utils.clip_grad_norm_(self.workers.learning, 1.0)
        self.optimizer.step()
        self.workers.clear()
        self.step += 1
        self.average.update(self.network)
        return loss

    def measure(self) -> str:
        """Scores on what is held out, with the averaged weights and a threshold of a half."""
        self.average.swap(self.network)
        self.network.eval()
        said = scoring.report(scoring.table(self.dev, model_of(self.network)), HALF)
        self.network.train()
        self.average.swap(self.network)
        return said

    def save(self) -> None:
        """A checkpoint to go on from."""
        state = {
            "weights": {name: p.data for name, p in self.network.named_parameters() if p.requires_grad},
            "average": self.average.weights, "average_steps": self.average.steps,
            "optimizer": self.optimizer.state_dict(), "spent": self.spent, "step": self.step, "seen": self.seen,
            "chance": torch.get_rng_state(),
        }
        torch.save(state, self.args.out / "checkpoint.new")
        (self.args.out / "checkpoint.new").replace(self.args.out / "checkpoint.pt")

    def restore(self) -> None:
        """Go on from the checkpoint."""
        state = torch.load(self.args.out / "checkpoint.pt", weights_only=True)
        self.network.load_state_dict(state["weights"], strict=False)
        self.average.weights, self.average.steps = state["average"], state["average_steps"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.spent, self.step, self.seen = state["spent"], state["step"], state["seen"]
        torch.set_rng_state(state["chance"])
        print(f"going on at step {self.step}, after {self.spent / 60:.1f} minutes", flush=True)

    def finish(self) -> None:
        """Write the averaged weights, then the scores."""
        facts = {
            "seed": self.args.seed, "steps": self.step, "epochs": round(self.seen, 3),
            "minutes": round(self.spent / 60, 1), "rate": self.args.rate, "head_rate": self.args.head_rate,
            "dropout": self.args.dropout, "batch_tokens": self.args.tokens * self.args.parts, "mix": self.mix,
            "data": [file.name for file in self.args.data],
            "real_documents": len(self.training), "made": self.made,
        }
        if self.args.layers:
            facts["layers"] = self.args.layers
        if self.args.teacher:
            own = {"trust": self.args.trust, "made_too": self.args.teach_made}
            facts["teacher"] = own | json.loads((self.args.teacher / "train.json").read_text("utf-8"))
        if self.args.begin:
            facts["after"] = json.loads((self.args.begin / "train.json").read_text("utf-8"))
        torch.save({"weights": self.average.weights}, self.args.out / "weights.pt")
        (self.args.out / "train.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")
        print(self.measure(), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
