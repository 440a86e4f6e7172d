"""A client of the language server that may send anything, also what no real client would."""

import json
import os
import pathlib
import queue
import subprocess
import threading

ALL_CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}},
}


class Client:
    def __init__(self, program, *arguments, timeout=60, reads=True):
        self.timeout = timeout
        self.process = subprocess.Popen([program, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "zh_CN.UTF-8"})
        self.messages = queue.Queue()
        self.last_id = 0
        self.seen = []  # what came while something else was waited for
        if reads:
            threading.Thread(target=self._read, daemon=True).start()
        else:
            self.process.stdout.close()

    def _read(self):
        stream = self.process.stdout
        while header := stream.readline():
            assert header.startswith(b"Content-Length: "), header
            assert stream.readline() == b"\r\n"
            self.messages.put(json.loads(stream.read(int(header.split()[1])).decode("utf-8")))
        self.messages.put(None)

    def send_bytes(self, content):
        self.process.stdin.write(content)
        self.process.stdin.flush()

    def send_body(self, body):
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def send(self, message):
        self.send_body(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode("utf-8"))

    def notify(self, method, params=None):
        self.send({"method": method, "params": params})

    def ask(self, method, params=None):
        """Sends a request and returns its id."""
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})
        return self.last_id

    def wait(self, wanted):
        """The first message that `wanted` is true for; the others are kept in `seen`."""
        while True:
            message = self.messages.get(timeout=self.timeout)
            assert message is not None, f"the server left; {self.process.stderr.read().decode()}"
            if wanted(message):
                return message
            self.seen.append(message)

    def response(self, request_id):
        return self.wait(lambda message: message.get("id") == request_id and "method" not in message)

    def request(self, method, params=None):
        """The result of a request, which must succeed."""
        response = self.response(self.ask(method, params))
        assert "error" not in response, response
        return response["result"]

    def error_code(self, method, params=None):
        return self.response(self.ask(method, params))["error"]["code"]

    def notification(self, method):
        return self.wait(lambda message: message.get("method") == method)["params"]

    def initialize(self, capabilities=None, **params):
        capabilities = ALL_CAPABILITIES if capabilities is None else capabilities
        result = self.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities, **params})
        self.notify("initialized", {})
        return result

    def open(self, uri, text, version=1, language="plaintext"):
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": version,
                                                              "text": text}})

    def diagnostics(self, uri, version=None):
        """What is published for a version."""
        def fits(message):
            params = message.get("params") or {}
            return (message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
                    and version in (None, params.get("version")))
        return self.wait(fits)["params"]["diagnostics"]

    def leave(self):
        """Closes the stream and returns the exit status."""
        self.process.stdin.close()
        return self.process.wait(timeout=self.timeout)

    def shut_down(self):
        assert self.request("shutdown") is None
        self.notify("exit")
        return self.process.wait(timeout=self.timeout)


def uri_of(path):
    return pathlib.Path(path).absolute().as_uri()
