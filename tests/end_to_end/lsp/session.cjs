// A session with the server by the library that editors use. Prints what was seen; a failed assertion ends it with 1.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { spawn } = require("node:child_process");
const { pathToFileURL } = require("node:url");
const lsp = require("vscode-languageserver-protocol/node");
const { TextDocument } = require("vscode-languageserver-textdocument");

const [program, folder] = process.argv.slice(2);

const REPORT = `某某公司2023年社会责任报告

一、员工

𠮷店员工130人，其中合同制员工120人，派遣制员工15人。𠮷先生说：：好。

（一）安全

全年未发生歧视时间。
`;

const CAPABILITIES = {
    general: { positionEncodings: ["utf-16"] },
    textDocument: {
        diagnostic: { dynamicRegistration: false },
        publishDiagnostics: { relatedInformation: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
    workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    },
    window: { workDoneProgress: true },
};

class Session {
    constructor(settings = {}) {
        this.server = spawn(program, ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
        this.exit = new Promise((resolve) => this.server.on("exit", resolve));
        this.connection = lsp.createProtocolConnection(this.server.stdout, this.server.stdin);
        this.logs = [];
        this.published = new Map();
        this.registrations = [];
        this.progress = [];
        this.refreshes = 0;
        const c = this.connection;
        c.onNotification(lsp.LogMessageNotification.type, (log) => this.logs.push(log.message));
        c.onNotification(lsp.PublishDiagnosticsNotification.type, (p) => this.published.set(p.uri, p.diagnostics));
        c.onRequest(lsp.RegistrationRequest.type, (p) => void this.registrations.push(...p.registrations));
        c.onRequest(lsp.ConfigurationRequest.type, (p) => p.items.map((item) => settings[item.section] ?? null));
        c.onRequest(lsp.DiagnosticRefreshRequest.type, () => void ++this.refreshes);
        c.onRequest(lsp.WorkDoneProgressCreateRequest.type, ({ token }) =>
            void c.onProgress(lsp.WorkDoneProgress.type, token, (value) => this.progress.push(value)));
        c.listen();
    }

    async begin(capabilities = CAPABILITIES, options = {}) {
        const result = await this.connection.sendRequest(lsp.InitializeRequest.type, {
            processId: process.pid, rootUri: null, capabilities, locale: "zh-cn", initializationOptions: options,
            workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "reports" }],
        });
        await this.connection.sendNotification(lsp.InitializedNotification.type, {});
        return result.capabilities;
    }

    async open(name, text, languageId = "plaintext") {
        const document = TextDocument.create(pathToFileURL(path.join(folder, name)).href, languageId, 1, text);
        await this.connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
            textDocument: { uri: document.uri, languageId, version: 1, text },
        });
        return document;
    }

    /** Makes changes in the document and tells the server. */
    async change(document, contentChanges) {
        const changed = TextDocument.update(document, contentChanges, document.version + 1);
        await this.connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
            textDocument: { uri: changed.uri, version: changed.version }, contentChanges,
        });
        return changed;
    }

    pull(document, previousResultId) {
        return this.connection.sendRequest(lsp.DocumentDiagnosticRequest.type,
            { textDocument: { uri: document.uri }, previousResultId });
    }

    actions(document, range, only) {
        return this.connection.sendRequest(lsp.CodeActionRequest.type,
            { textDocument: { uri: document.uri }, range, context: { diagnostics: [], only } });
    }

    async end() {
        await this.connection.sendRequest(lsp.ShutdownRequest.type);
        await this.connection.sendNotification(lsp.ExitNotification.type);
        assert.equal(await this.exit, 0);
    }
}

/** The edits of an action as changes of the document, which they must be bound to. */
function editsOf(action, document) {
    assert.equal(action.edit.documentChanges.length, 1);
    const [change] = action.edit.documentChanges;
    assert.deepEqual(change.textDocument, { uri: document.uri, version: document.version });
    return change.edits;
}

const code = (items) => items.map((item) => item.code);
const find = (items, rule) => items.find((item) => item.code === rule);

async function until(condition, what) {
    for (let i = 0; i < 600; ++i) {
        if (condition()) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`waited in vain for ${what}`);
}

async function negotiation() {
    for (const [offered, chosen] of [
        [["utf-8", "utf-16"], "utf-8"], [["utf-32"], "utf-32"], [["utf-7"], "utf-16"], [undefined, "utf-16"],
    ]) {
        const session = new Session();
        const capabilities = { ...CAPABILITIES, general: { positionEncodings: offered } };
        assert.equal((await session.begin(capabilities)).positionEncoding, chosen);
        const document = await session.open("a.txt", REPORT);
        const { items } = await session.pull(document);
        const line = REPORT.split("\n")[4];
        const before = line.slice(0, line.indexOf("：："));
        const width = { "utf-8": Buffer.byteLength(before), "utf-16": before.length, "utf-32": [...before].length };
        assert.deepEqual(find(items, "punctuation/repeated").range.start, { line: 4, character: width[chosen] });
        await session.end();
    }
}

async function pulling(session) {
    let document = await session.open("pull.txt", REPORT);
    const first = await session.pull(document);
    assert.equal(first.kind, "full");
    assert.deepEqual(code(first.items), ["numeric/part-whole", "punctuation/repeated", "wording/confusable"]);
    const [finding] = first.items;
    assert.deepEqual(finding.relatedInformation.map((related) => document.getText(related.location.range)),
        ["合同制员工120人", "派遣制员工15人"]);
    assert.equal((await session.pull(document, first.resultId)).kind, "unchanged");
    document = await session.change(document, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" }]);
    const second = await session.pull(document, first.resultId);
    assert.equal(second.kind, "full");
    assert.equal(second.items[0].range.start.line, 5);
    assert.equal(session.published.size, 0, "a client that pulls is sent nothing");
    await assert.rejects(session.pull({ uri: "file:///never/opened.txt" }), { code: -32803 });
}

async function cancelling(session) {
    const large = await session.open("large.txt", REPORT.repeat(2000));
    const source = new lsp.CancellationTokenSource();
    const pulled = session.connection.sendRequest(lsp.DocumentDiagnosticRequest.type,
        { textDocument: { uri: large.uri } }, source.token);
    source.cancel();
    await assert.rejects(pulled, { code: lsp.LSPErrorCodes.RequestCancelled });
    // A question about another text goes before the check that nobody waits for.
    const small = await session.open("small.txt", REPORT);
    assert.equal((await session.pull(small)).items.length, 3);
    await session.connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri: large.uri } });
}

async function actions(session) {
    let document = await session.open("actions.txt", REPORT);
    const { items } = await session.pull(document);

    const repeated = find(items, "punctuation/repeated");
    const offered = await session.actions(document, repeated.range);
    assert.deepEqual(offered.map((action) => action.kind),
        ["quickfix", "quickfix", "quickfix", "quickfix", "source.fixAll.mingcha"]);
    assert.deepEqual(code(offered[0].diagnostics), ["punctuation/repeated"]);
    assert.equal(offered[0].isPreferred, true);
    const explain = offered.find((action) => action.command).command;
    const page = await session.connection.sendRequest(lsp.ExecuteCommandRequest.type, explain);
    assert.match(page.markdown, /^# punctuation\/repeated/);

    document = await session.change(document, editsOf(offered[0], document).map(
        (edit) => ({ range: edit.range, text: edit.newText })).reverse());
    assert.match(document.getText(), /𠮷先生说：好。/);
    assert.deepEqual(code((await session.pull(document)).items), ["numeric/part-whole", "wording/confusable"]);

    const unsafe = await session.actions(document, find((await session.pull(document)).items, "wording/confusable").range,
        ["quickfix"]);
    assert.match(unsafe[0].title, /须核对/);
    const fixed = TextDocument.applyEdits(document, editsOf(unsafe[0], document));
    assert.match(fixed, /未发生歧视事件。/);
    document = await session.change(document, [{ text: fixed }]);
    assert.deepEqual(code((await session.pull(document)).items), ["numeric/part-whole"]);
}

async function fixAll(session) {
    const document = await session.open("all.txt", "好：：。\n\n行，，吗？\n\n全年未发生歧视时间。\n");
    const [action, ...rest] = await session.actions(document, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        ["source.fixAll"]);
    assert.equal(rest.length, 0);
    const text = TextDocument.applyEdits(document, editsOf(action, document));
    assert.match(text, /行，吗？/);
    assert.match(text, /歧视时间/, "what is not safe is left alone");
    assert.deepEqual(await session.actions(document, { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } }, ["refactor"]), []);
}

async function exceptions(session) {
    const document = await session.open("exceptions.txt", REPORT);
    const confusable = find((await session.pull(document)).items, "wording/confusable");
    const offered = await session.actions(document, confusable.range);
    const title = (pattern) => offered.find((action) => pattern.test(action.title)).edit.documentChanges;

    const [create, entry] = title(/不再提示/);
    assert.deepEqual([create.kind, create.uri], ["create", `${document.uri}.mingcha.toml`]);
    assert.deepEqual(entry.textDocument, { uri: create.uri, version: null });
    assert.match(entry.edits[0].newText, /^\[\[suppress\]\]\nrule = "wording\/confusable"\nfingerprint = "[0-9a-f]{16}"\nreason = ".+"\n$/);

    const [made, accepted] = title(/接受“歧视时间”/);
    assert.equal(made.uri, pathToFileURL(path.join(folder, "mingcha.toml")).href);
    assert.equal(accepted.edits[0].newText, 'accept = ["歧视时间"]\n');

    const rare = await session.open("rare.txt", "本公司连锁店积级推进工作。\n");
    const accepting = async (start, end) => (await session.actions(rare,
        { start: { line: 0, character: start }, end: { line: 0, character: end } }))
        .filter((action) => /接受/.test(action.title)).map((action) => action.title);
    assert.deepEqual(await accepting(7, 7), ["本项目接受“积级”", "本项目接受“级推”"]);
    assert.deepEqual(await accepting(5, 10), ["本项目接受“店积级推进”"], "what is selected is the word");
    const file = path.join(folder, "mingcha.toml");
    fs.writeFileSync(file, "[report]\nyear = 2023\n");
    const inserted = (await session.actions(rare, { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } }))
        .find((action) => /接受“积级”/.test(action.title)).edit.documentChanges;
    assert.deepEqual(inserted, [{
        textDocument: { uri: pathToFileURL(file).href, version: null },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'accept = ["积级"]\n' }],
    }]);
    fs.rmSync(file);

    const markdown = await session.open("exceptions.md", "# 报告\r\n\r\n全年未发生歧视时间。\r\n", "markdown");
    const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
    const suppress = (await session.actions(markdown, range)).find((action) => /不再提示/.test(action.title));
    assert.match(TextDocument.applyEdits(markdown, editsOf(suppress, markdown)),
        /\r\n<!-- mingcha-disable-next-line wording\/confusable: .+ -->\r\n全年未发生歧视时间。\r\n$/);
}

async function looking(session) {
    const document = await session.open("looking.txt", REPORT);
    const hover = (line, character) => session.connection.sendRequest(lsp.HoverRequest.type,
        { textDocument: { uri: document.uri }, position: { line, character } });
    const number = await hover(4, 7);
    assert.equal(document.getText(number.range), "130人");
    assert.match(number.contents.value, /\*\*130人\*\*.*矛盾\n\n- ✗ 矛盾: `120人 \+ 15人 ≠ 130人`/);
    assert.match(number.contents.value, /# numeric\/part-whole/);
    assert.match((await hover(8, 7)).contents.value, /^# wording\/confusable/);
    assert.equal(await hover(2, 0), null);

    const symbols = await session.connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri: document.uri } });
    const outline = (all) => all.map((symbol) => [symbol.name, ...outline(symbol.children)]);
    assert.deepEqual(outline(symbols), [["某某公司2023年社会责任报告"], ["一、员工", ["（一）安全"]]]);
    assert.equal(document.getText(symbols[1].children[0].range), "（一）安全\n\n全年未发生歧视时间。\n");
}

async function configuring(session, settings) {
    const document = await session.open("configured.txt", REPORT);
    await session.pull(document);
    await until(() => session.registrations.length === 1, "the registration of watchers");
    assert.deepEqual(session.registrations[0].registerOptions.watchers.map((watcher) => watcher.globPattern),
        ["**/mingcha.toml", "**/*.mingcha.toml"]);

    const file = path.join(folder, "mingcha.toml");
    const watched = () => session.connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type,
        { changes: [{ uri: pathToFileURL(file).href, type: 2 }] });
    const refreshes = session.refreshes;
    fs.writeFileSync(file, 'ignore = ["numeric"]\n');
    await watched();
    await until(() => session.refreshes > refreshes, "a refresh");
    assert.deepEqual(code((await session.pull(document)).items), ["punctuation/repeated", "wording/confusable"]);

    fs.writeFileSync(file, 'ignore = [\n"numerik"]\n');
    await watched();
    const [failure] = (await session.pull(document)).items;
    assert.match(failure.message, /mingcha\.toml:2:1: .*“numeric”/);
    assert.deepEqual(failure.relatedInformation[0].location,
        { uri: pathToFileURL(file).href, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } });
    fs.rmSync(file);
    await watched();

    settings.mingcha = { language: "en", select: ["punctuation"] };
    await session.connection.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings: null });
    await until(() => session.refreshes > refreshes + 3, "a refresh");
    const { items } = await session.pull(document);
    assert.deepEqual(code(items), ["punctuation/repeated"]);
    assert.match(items[0].message, /[a-z]/);
    await session.connection.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings: { mingcha: {} } });
    assert.equal((await session.pull(document)).items.length, 3);
}

async function folders(session) {
    for (const name of ["one.txt", "two.txt"]) fs.writeFileSync(path.join(folder, name), REPORT);
    fs.mkdirSync(path.join(folder, "inner"));
    fs.writeFileSync(path.join(folder, "inner", "mingcha.toml"), 'select = ["punctuation"]\n');
    fs.writeFileSync(path.join(folder, "inner", "three.txt"), REPORT);
    const result = await session.connection.sendRequest(lsp.ExecuteCommandRequest.type, { command: "mingcha.checkWorkspace" });
    assert.deepEqual(result, { files: 3 });
    const published = (...names) => session.published.get(pathToFileURL(path.join(folder, ...names)).href);
    assert.equal(published("one.txt").length, 3);
    assert.deepEqual(code(published("inner", "three.txt")), ["punctuation/repeated"]);
    await until(() => session.progress.at(-1)?.kind === "end", "the end of the progress");
    assert.deepEqual(session.progress.map((step) => step.kind), ["begin", "report", "report", "report", "end"]);
    // Once it is open it is pulled, and what was published goes away.
    const document = await session.open("one.txt", REPORT);
    assert.equal((await session.pull(document)).items.length, 3);
    assert.equal(published("one.txt").length, 0);
}

async function main() {
    await negotiation();
    const settings = {};
    const session = new Session(settings);
    const capabilities = await session.begin();
    assert.equal(capabilities.diagnosticProvider.interFileDependencies, false);
    for (const part of [pulling, cancelling, actions, fixAll, exceptions, looking, configuring, folders]) {
        await part(session, settings);
        console.log(`${part.name}: passed`);
    }
    assert.deepEqual(session.logs, []);
    await session.end();
}

main().then(() => process.exit(0), (error) => {
    console.error(error);
    process.exit(1);
});
