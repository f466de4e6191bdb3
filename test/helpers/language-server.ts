/** The real YAML language server of editors, over its standard streams. */
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {onTestFinished} from 'vitest';
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-jsonrpc/node.js';

/** From 0, as the protocol counts. */
export type Place = Readonly<{line: number; character: number}>;
export type Diagnostic = Readonly<{
  range: Readonly<{start: Place; end: Place}>;
  message: string;
  source: string;
}>;

export type LanguageServer = Readonly<{
  /** Opens a text as a file, and gives what is wrong with it. */
  open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** The labels of what can stand at a place. */
  complete: (path: string, place: Place) => Promise<string[]>;
  /** What is shown of a place, as Markdown. */
  hover: (path: string, place: Place) => Promise<string>;
  /** Requests that the server made for something outside the files. */
  asked: readonly string[];
}>;

const packagePath = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
const script = join(dirname(packagePath), 'bin', 'yaml-language-server');

/** Starts the server as an editor does; it ends with the test. Its schema store, which is on the network, is off. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], {stdio: ['pipe', 'pipe', 'ignore']});
  onTestFinished(() => void child.kill());
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const settings = {validate: true, completion: true, hover: true, schemaStore: {enable: false}};
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
  const asked: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}) => {
    waiting.get(uri)?.(diagnostics);
  });
  connection.onRequest('workspace/configuration', ({items}: {items: Array<{section: string}>}) =>
    items.map(({section}) => (section === 'yaml' ? settings : null)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest((method, ...params) => {
    asked.push(`${method} ${JSON.stringify(params)}`);
    return null;
  });
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    capabilities: {
      textDocument: {
        hover: {contentFormat: ['markdown']},
        completion: {completionItem: {snippetSupport: true}},
      },
      workspace: {configuration: true, workspaceFolders: true},
    },
    workspaceFolders: [{uri: rootUri, name: 'briefings'}],
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', {settings: {yaml: settings}});
  const uriOf = (path: string) => pathToFileURL(path).href;
  const at = (path: string, position: Place) => ({textDocument: {uri: uriOf(path)}, position});
  return {
    asked,
    open: async (path, text) => {
      const uri = uriOf(path);
      const found = new Promise<readonly Diagnostic[]>(resolve => waiting.set(uri, resolve));
      const textDocument = {uri, languageId: 'yaml', version: 1, text};
      await connection.sendNotification('textDocument/didOpen', {textDocument});
      return found;
    },
    complete: async (path, place) => {
      const list = await connection.sendRequest<{items: Array<{label: string}>} | null>(
        'textDocument/completion',
        at(path, place),
      );
      return (list?.items ?? []).map(({label}) => label);
    },
    hover: async (path, place) => {
      const shown = await connection.sendRequest<{contents: {value: string}} | null>(
        'textDocument/hover',
        at(path, place),
      );
      return shown?.contents.value ?? '';
    },
  };
}
