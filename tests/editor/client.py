"""A client of the language server protocol, as small as the checks need it."""

import json
import subprocess
import threading
import time
from pathlib import Path

RETRY = (-32801, -32802)  # content modified, request cancelled
PATIENCE = 240  # seconds


class Server:
    """rust-analyzer with one package open."""

    def __init__(self, root, settings, log):
        self.root = Path(root)
        self.settings = settings
        self.process = subprocess.Popen(
            ["rust-analyzer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, cwd=root
        )
        self.changed = threading.Condition()
        self.answers, self.diagnostics, self.texts, self.versions = {}, {}, {}, {}
        self.is_quiet, self.last = False, 0
        threading.Thread(target=self._read, daemon=True).start()
        self._start()

    def _start(self):
        capabilities = {
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"snippetSupport": True}},
            },
            "workspace": {"configuration": True},
            "experimental": {"serverStatusNotification": True},
        }
        uri = self.root.as_uri()
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": [{"uri": uri, "name": self.root.name}],
                "capabilities": capabilities,
                "initializationOptions": self.settings,
            },
        )
        self.notify("initialized", {})

    def _read(self):
        output = self.process.stdout
        while True:
            length = None
            while line := output.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length is None:
                return
            message = json.loads(output.read(length))
            with self.changed:
                self._take(message)
                self.changed.notify_all()

    def _take(self, message):
        method = message.get("method")
        if "id" in message and method:
            asked = method == "workspace/configuration"
            result = [self.settings for _ in message["params"]["items"]] if asked else None
            self._send({"id": message["id"], "result": result})
        elif "id" in message:
            self.answers[message["id"]] = message
        elif method == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "experimental/serverStatus":
            self.is_quiet = message["params"]["quiescent"]

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        """Returns the result. An error of the server ends the check."""
        while True:
            self.last += 1
            number = self.last
            self._send({"id": number, "method": method, "params": params})
            self.wait(lambda: number in self.answers, method)
            answer = self.answers.pop(number)
            error = answer.get("error")
            if error is None:
                return answer["result"]
            if error["code"] not in RETRY:
                raise SystemExit(f"{method}: {error['message']}")
            time.sleep(0.5)

    def wait(self, condition, what):
        """Waits until a condition holds. A server that ends, or takes too long, ends the check."""
        end = time.monotonic() + PATIENCE
        with self.changed:
            while not condition():
                if self.process.poll() is not None:
                    raise SystemExit(f"rust-analyzer ended with {self.process.returncode} ({what})")
                if time.monotonic() > end:
                    raise SystemExit(f"rust-analyzer gave no answer in {PATIENCE} s ({what})")
                self.changed.wait(1)

    def open(self, path):
        text = Path(path).read_text()
        document = {"uri": Path(path).as_uri(), "languageId": "rust", "version": 1, "text": text}
        self.texts[path], self.versions[path] = text, 1
        self.notify("textDocument/didOpen", {"textDocument": document})
        self.wait(lambda: self.is_quiet, "loading the package")

    def change(self, path, text):
        self.versions[path] += 1
        self.texts[path] = text
        document = {"uri": Path(path).as_uri(), "version": self.versions[path]}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def save(self, path):
        Path(path).write_text(self.texts[path])
        self.notify("textDocument/didSave", {"textDocument": {"uri": Path(path).as_uri()}})

    def place(self, path, words, behind=False):
        """Returns the first character of the first such words, or the character behind the last."""
        text = self.texts[path]
        offset = text.index(words) + (len(words) if behind else 0)
        line = text.count("\n", 0, offset)
        position = {"line": line, "character": offset - (text.rfind("\n", 0, offset) + 1)}
        return {"textDocument": {"uri": Path(path).as_uri()}, "position": position}

    def stop(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(20)
