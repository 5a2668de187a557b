"""Checks what an editor shows of a program that uses haversack: completion, hovers, inlay hints, diagnostics.

    python3 tests/editor/check.py FOLDER SOURCES

FOLDER is for a copy of the fixture and for what is built; SOURCES is the source of the standard library. `scripts/editor.sh` calls it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from client import Server

HERE = Path(__file__).resolve().parent
# Views and slices. The types of expressions grow with the expression, and rust-analyzer cuts them by itself.
WIDEST_HINT = 80
LONGEST_HOVER = 120
# A closure may make no array in a planned function.
NO_PLAN = "let _ = || { let t: array![f32; 10] = (x * 0.5).eval(); t.sum() }; "


def fixture(folder):
    """Copies the fixture, since diagnostics are those of a file on the disk."""
    copy = folder / "fixture"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(HERE / "fixture", copy)
    manifest = copy / "Cargo.toml"
    manifest.write_text(manifest.read_text().replace("../../..", str(HERE.parent.parent)))
    return copy


class Check:
    def __init__(self, server, path):
        self.server, self.path = server, path
        self.source = server.texts[path]
        self.faults, self.passed = [], 0

    def holds(self, condition, what):
        if condition:
            self.passed += 1
        else:
            self.faults.append(what)

    def completions(self, text, cursor):
        """Returns the names that the server offers behind the words `cursor`."""
        self.server.change(self.path, text)
        context = {"triggerKind": 2, "triggerCharacter": "."}
        place = self.server.place(self.path, cursor, behind=True)
        answer = self.server.request("textDocument/completion", {**place, "context": context})
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"] for item in items}

    def hover(self, words):
        answer = self.server.request("textDocument/hover", self.server.place(self.path, words))
        return answer["contents"]["value"] if answer else ""


def completion(check):
    """Inside of a planned function, completion offers what it offers in any other function."""
    typed = {"behind a dot": "{}.", "in front of a statement": "{}.; let _ = 1;", "within a word": "{}.s"}
    wanted = check.completions(check.source.replace("doubled.sum()", "doubled."), "doubled.")
    check.holds(len(wanted) > 200, f"an ordinary function offers {len(wanted)} names: the server has not loaded the library")
    for slot in ["halved", "tripled", "refused", "mixed"]:
        for variable in [slot, "x"]:
            for how, form in typed.items():
                line = form.format(variable)
                cursor = f"/* {slot} */ {variable}" + (".s" if line.endswith(".s") else ".")
                before = NO_PLAN if slot == "refused" else ""
                text = check.source.replace(f"{slot}.sum()", f"{before}/* {slot} */ {line}")
                found = check.completions(text, cursor)
                what = f"`{variable}.` of `{slot}`, {how}: {len(found & wanted)} of {len(wanted)} names"
                check.holds(found >= wanted, what)
    check.server.change(check.path, check.source)


def hovers(check):
    """The first that a hover shows is the user's own item, with its type and its bytes."""
    shown = {
        "halved: array": ["let halved: Array<f32, (Const<10>,)>"],
        "halved.sum": ["let halved: Array<f32, (Const<10>,)>"],
        "tripled.sum": ["let tripled: Array<f32, (Const<10>,)>"],
        "Frame =": ["pub type Frame", "9_216 bytes"],
        "State {": ["pub struct State", "400 bytes"],
        "planned(": ["pub fn planned", "PEAK 40 bytes"],
        "in_a_block(": ["pub fn in_a_block", "PEAK 40 bytes"],
    }
    for words, (first, *others) in shown.items():
        text = check.hover(words)
        leading = next((block for block in text.split("```rust\n")[1:] if not block.startswith("haversack_editor")), "")
        check.holds(leading.startswith(first), f"hover of `{words}` begins with {leading[:60]!r}, and not with {first!r}")
        for other in others:
            check.holds(other in text, f"hover of `{words}` does not say {other!r}")
        check.holds("<svg" not in text, f"hover of `{words}` contains a drawing as text")
        lines = text.count("\n")
        check.holds(lines <= LONGEST_HOVER, f"hover of `{words}` has {lines} lines")


def inlay_hints(check):
    """The types of views fit into a line."""
    end = {"line": check.source.count("\n"), "character": 0}
    span = {"start": {"line": 0, "character": 0}, "end": end}
    document = {"uri": Path(check.path).as_uri()}
    hints = check.server.request("textDocument/inlayHint", {"textDocument": document, "range": span})
    seen = 0
    for hint in hints:
        label = hint["label"]
        label = label if isinstance(label, str) else "".join(part["value"] for part in label)
        if label.startswith(": View<"):
            seen += 1
            check.holds(len(label) < WIDEST_HINT, f"an inlay hint has {len(label)} characters: {label}")
    check.holds(seen >= 3, f"{seen} inlay hints of views were shown")


def diagnostics(check):
    """A plan over its budget is an error at the limit, as soon as the file is saved."""
    server, uri = check.server, Path(check.path).as_uri()
    server.change(check.path, check.source.replace("#[budget(2 KiB)]", "#[budget(16 B)]"))
    server.save(check.path)
    errors = lambda: [found for found in server.diagnostics.get(uri, []) if found.get("source") == "rustc"]
    server.wait(errors, "the error of a plan over its budget")
    line = check.source[: check.source.index("#[budget(2 KiB)]")].count("\n")
    at_limit = [found for found in errors() if found["range"]["start"]["line"] == line and "40 bytes" in found["message"]]
    check.holds(at_limit, f"no error with the bytes at line {line + 1}, but {[found['message'] for found in errors()]}")


def main():
    folder, sources = Path(sys.argv[1]).resolve(), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["CARGO_TARGET_DIR"] = str(folder / "target")
    root = fixture(folder)
    subprocess.run(["cargo", "check", "--quiet"], cwd=root, check=True)
    settings = {"cargo": {"sysrootSrc": sources}, "inlayHints": {"maxLength": None}}
    with open(folder / "server.log", "w") as log:
        server = Server(root, settings, log)
        path = str(root / "src" / "lib.rs")
        server.open(path)
        check = Check(server, path)
        for step in [completion, hovers, inlay_hints, diagnostics]:
            step(check)
        server.stop()
    for fault in check.faults:
        print(f"editor: FAULT: {fault}")
    print(f"editor: {check.passed} checks hold, {len(check.faults)} do not")
    sys.exit(bool(check.faults))


main()
