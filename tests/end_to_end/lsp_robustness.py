"""Whatever a client sends, the language server answers with an error or writes a line, and serves on."""

import os
import pathlib
import re
import signal
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lsp"))
from client import Client  # noqa: E402

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS = -32700, -32600, -32601, -32602
NOT_INITIALIZED, REQUEST_FAILED = -32002, -32803

URI = "file:///nowhere/报告.txt"
REPORT = "公司共有员工130人，其中合同制员工120人，派遣制员工15人。"
HERE = {"textDocument": {"uri": URI}}


def begun(program, **params):
    client = Client(program, "--no-config")
    client.initialize(**params)
    return client


def serves_on(client, uri="file:///nowhere/other.txt"):
    """A text that is opened now is checked."""
    client.open(uri, REPORT)
    assert [found["code"] for found in client.diagnostics(uri)] == ["numeric/part-whole"]
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.diagnostics(uri) == []


def refused(client):
    """The code of the next error that answers no request."""
    return client.wait(lambda message: message.get("id", 0) is None)["error"]["code"]


def broken_frames(program):
    client = begun(program)
    for bad, code in (
            (b"Content-Length: x\r\n\r\n", INVALID_REQUEST),
            (b"Content-Length: -5\r\n\r\n{}", INVALID_REQUEST),
            (b"hello\r\n\r\n", INVALID_REQUEST),
            (b"\0" * 20000, INVALID_REQUEST),
    ):
        client.send_bytes(bad)
        client.notify("$/nothing")
        assert refused(client) == code, bad[:40]
        serves_on(client)
    for body, code in (
            (b"", PARSE_ERROR), (b"{", PARSE_ERROR), (b'{"method": "\xff\xfe"}', PARSE_ERROR),
            (b"\xef\xbb\xbf", PARSE_ERROR), ("{}".encode("utf-16"), PARSE_ERROR), (b"[" * 100000, PARSE_ERROR),
            (b"[]", INVALID_REQUEST), (b"1", INVALID_REQUEST), (b"{}", INVALID_REQUEST),
            (b'{"jsonrpc": "2.0", "id": {}, "method": "shutdown"}', INVALID_REQUEST),
    ):
        client.send_body(body)
        assert refused(client) == code, body[:40]
    serves_on(client)
    assert client.shut_down() == 0


def large_messages(program):
    client = begun(program)
    client.send_body(b" " * (100 << 20))
    assert refused(client) == INVALID_REQUEST
    log = client.notification("window/logMessage")
    assert "32 MiB" in log["message"], log
    # Many small values, which take more memory than bytes, and one deep one.
    client.send_body(b'{"jsonrpc": "2.0", "id": 7, "method": "shutdow", "params": [' + b"[]," * (5 << 20) + b"[]]}")
    assert client.response(7)["error"]["code"] == METHOD_NOT_FOUND
    client.send_body(b'{"jsonrpc": "2.0", "id": 8, "method": "shutdow", "params": ' + b"[" * 100000 + b"]" * 100000 + b"}")
    assert client.response(8)["error"]["code"] == METHOD_NOT_FOUND
    names = b",".join(b'"%d": 0' % number for number in range(300000))
    client.send_body(b'{"jsonrpc": "2.0", "id": 9, "method": "shutdow", "params": {' + names + b"}}")
    assert client.response(9)["error"]["code"] == METHOD_NOT_FOUND
    serves_on(client)
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", pathlib.Path(f"/proc/{client.process.pid}/status").read_text()).group(1))
    assert peak < 1 << 20, f"{peak} kB"
    assert client.shut_down() == 0


def lifecycle(program):
    client = Client(program)
    assert client.error_code("textDocument/hover", {}) == NOT_INITIALIZED
    assert client.error_code("shutdown") == NOT_INITIALIZED
    client.notify("textDocument/didOpen", {})  # passed over
    assert client.error_code("initialize", None) == INVALID_PARAMS
    client.initialize(capabilities={"textDocument": 1, "workspace": [], "general": {"positionEncodings": [1]}},
                      workspaceFolders=[1, {}, {"uri": "file://%"}], processId="x", initializationOptions=[1])
    assert client.error_code("initialize", {}) == INVALID_REQUEST
    assert client.error_code("textDocument/definition", {}) == METHOD_NOT_FOUND
    assert client.error_code("$/unknown") == METHOD_NOT_FOUND
    client.notify("$/unknown")
    client.notify("unknown/notification")
    assert "unknown/notification" in client.notification("window/logMessage")["message"]
    client.send({"id": 77, "result": None})
    assert "response" in client.notification("window/logMessage")["message"]
    serves_on(client)
    assert client.request("shutdown") is None
    assert client.error_code("textDocument/hover", HERE) == INVALID_REQUEST
    client.notify("textDocument/didOpen", {"textDocument": {"uri": URI, "text": REPORT}})
    client.notify("exit")
    assert client.process.wait(timeout=60) == 0


def clients_that_go_away(program):
    assert begun(program).leave() == 1
    client = begun(program)
    client.notify("exit")
    assert client.process.wait(timeout=60) == 1
    client = begun(program)
    client.request("shutdown")
    assert client.leave() == 1, "it never said exit"
    client = Client(program, reads=False)
    try:
        client.ask("initialize", {"capabilities": {}})
        for version in range(100000):
            client.open(URI, REPORT, version)
    except BrokenPipeError:
        pass
    assert client.process.wait(timeout=60) == 1
    # The process of the client dies while something else holds its end of the pipe.
    child = os.fork()
    if child == 0:
        signal.pause()
    client = begun(program, processId=child)
    serves_on(client)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert client.process.wait(timeout=60) == 1


def positions(program):
    client = begun(program)
    client.open(URI, REPORT)
    client.diagnostics(URI)
    huge = {"line": 4294967295, "character": 99999999999}
    assert client.request("textDocument/hover", {**HERE, "position": huge}) is None
    assert isinstance(client.request("textDocument/codeAction", {
        **HERE, "range": {"start": huge, "end": {"line": 0, "character": 0}}, "context": {"diagnostics": []}}), list)
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": URI, "version": 2},
        "contentChanges": [{"range": {"start": huge, "end": huge}, "text": "好：：。"}]})
    assert [found["code"] for found in client.diagnostics(URI, 2)] == ["numeric/part-whole", "punctuation/repeated"]
    for text in ("", "\ufeff", "\ufeff" + REPORT, "\0", "\x01\x02", "\ud842".encode("utf-16", "surrogatepass").decode("utf-16", "replace")):
        client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": 3},
                                                 "contentChanges": [{"text": text}]})
        client.diagnostics(URI, 3)
    client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": 4},
                                             "contentChanges": [{"text": "\ufeff" + REPORT}]})
    assert client.diagnostics(URI, 4)[0]["range"]["start"] == {"line": 0, "character": 1}
    assert client.shut_down() == 0


def never_opened(program):
    client = begun(program)
    for method, params in (
            ("didChange", {**HERE, "contentChanges": [{"text": ""}]}), ("didClose", HERE),
    ):
        client.notify(f"textDocument/{method}", params)
        assert method in client.notification("window/logMessage")["message"]
    for method in ("documentSymbol", "diagnostic"):
        assert client.error_code(f"textDocument/{method}", HERE) == REQUEST_FAILED
    position = {"line": 0, "character": 0}
    assert client.error_code("textDocument/hover", {**HERE, "position": position}) == REQUEST_FAILED
    assert client.error_code("textDocument/codeAction",
                             {**HERE, "range": {"start": position, "end": position}}) == REQUEST_FAILED
    serves_on(client)
    assert client.shut_down() == 0


def malformed_params(program):
    client = begun(program)
    client.open(URI, REPORT)
    client.diagnostics(URI)
    bad = (None, [], 1, "x", {}, {"textDocument": None}, {"textDocument": {"uri": 1}}, {"textDocument": [URI]})
    for method in ("documentSymbol", "hover", "codeAction", "diagnostic"):
        for params in bad:
            assert client.error_code(f"textDocument/{method}", params) == INVALID_PARAMS, (method, params)
    for position in (None, {}, {"line": -1, "character": 0}, {"line": "0", "character": 0}):
        assert client.error_code("textDocument/hover", {**HERE, "position": position}) == INVALID_PARAMS
    span = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}
    assert client.error_code("textDocument/codeAction", {**HERE, "range": {"start": {}}}) == INVALID_PARAMS
    assert client.error_code("textDocument/codeAction",
                             {**HERE, "range": span, "context": {"only": "quickfix"}}) == INVALID_PARAMS
    for params in (*bad, {"command": "rm"}, {"command": "mingcha.explainRule"},
                   {"command": "mingcha.explainRule", "arguments": [1]}):
        assert client.error_code("workspace/executeCommand", params) == INVALID_PARAMS, params
    assert client.error_code("workspace/executeCommand",
                             {"command": "mingcha.explainRule", "arguments": ["no/rule", URI]}) == REQUEST_FAILED
    for method in ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
                   "$/cancelRequest", "window/workDoneProgress/cancel", "workspace/didChangeWorkspaceFolders"):
        for params in bad:
            client.notify(method, params)
            assert method in client.notification("window/logMessage")["message"]
    for changes in ({}, [1], [{}], [{"text": 1}], [{"text": "", "range": {}}]):
        client.notify("textDocument/didChange", {**HERE, "contentChanges": changes})
        assert "didChange" in client.notification("window/logMessage")["message"]
    for settings in (1, [], {"mingcha": 1}, {"mingcha": {"language": 1, "select": [1], "ignore": "x", "reportYear": 1,
                                                         "configuration": [], "rulePages": {}}}):
        client.notify("workspace/didChangeConfiguration", {"settings": settings})
    assert "setting" in client.notification("window/logMessage")["message"]
    client.notify("$/cancelRequest", {"id": 123456})
    serves_on(client)
    assert client.shut_down() == 0


def many_edits_unread(program):
    """The newest version wins, however many came before it."""
    client = begun(program)
    client.open(URI, "甲" * 20000)
    for version in range(2, 300):
        client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": version},
                                                 "contentChanges": [{"text": f"{REPORT}第{version}次。" + "甲。" * 10000}]})
    assert len(client.diagnostics(URI, 299)) >= 1
    assert client.shut_down() == 0


def main():
    program = os.path.abspath(sys.argv[1])
    for part in (broken_frames, large_messages, lifecycle, clients_that_go_away, positions, never_opened,
                 malformed_params, many_edits_unread):
        part(program)
        print(f"{part.__name__}: passed", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
