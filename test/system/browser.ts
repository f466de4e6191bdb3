/** Debian's Chromium, and pages in it that record whatever they ask for or complain about. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {scratchFolder} from '../helpers/folders.js';
import {chromiumBrowser, installed} from './programs.js';

/** Starts the browser with a profile of its own; if it is not there, the error says what to install. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installed(chromiumBrowser),
    args: [
      // Tests may run as root, for whom Chromium has no sandbox.
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page, the addresses that it asked for, and what it wrote to the console or threw. */
export type OpenedPage = Readonly<{page: Page; requests: string[]; complaints: string[]}>;

/** Opens a page from a file. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage & {url: string}> {
  const file = join(scratchFolder(), 'page.html');
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  return {...(await openUrl(browser, url, options)), url};
}

/** Opens an address. */
export async function openUrl(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', request => requests.push(request.url()));
  context.on('page', () => complaints.push('another page was opened'));
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return {page, requests, complaints};
}
