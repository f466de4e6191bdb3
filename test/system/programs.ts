/** What these tests need of the system besides Node and git. */
import {existsSync} from 'node:fs';

export type Needed = Readonly<{path: string; debianPackage: string}>;

export const chromiumBrowser: Needed = {path: '/usr/bin/chromium', debianPackage: 'chromium'};
export const pdfToText: Needed = {path: '/usr/bin/pdftotext', debianPackage: 'poppler-utils'};
/** The metrics of Times and Arial: how many pages a briefing prints to depends on the fonts at hand. */
export const printFonts: Needed = {
  path: '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
  debianPackage: 'fonts-liberation',
};

/** The path of what is needed; an error that says what to install if it is not there. */
export function installed({path, debianPackage}: Needed): string {
  if (existsSync(path)) return path;
  throw new Error(`There is no ${path}. Install Debian's package: apt-get install ${debianPackage}`);
}

export const shellsOfDebian = {
  bash: {path: '/bin/bash', debianPackage: 'bash'},
  zsh: {path: '/usr/bin/zsh', debianPackage: 'zsh'},
  fish: {path: '/usr/bin/fish', debianPackage: 'fish'},
} as const satisfies Readonly<Record<string, Needed>>;
export const manualReader: Needed = {path: '/usr/bin/mandoc', debianPackage: 'mandoc'};
export const moshServer: Needed = {path: '/usr/bin/mosh-server', debianPackage: 'mosh'};
export const moshClient: Needed = {path: '/usr/bin/mosh-client', debianPackage: 'mosh'};
