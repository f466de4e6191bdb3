/** Opens a link in the browser. */
import {type Harmless, ours, safeLink} from '../../text/harmless.js';
import {type Env, isInWsl, isOverSsh, windowsProgram} from './environment.js';
import {type Program, runProgram} from './programs.js';
import {wordsOf} from './split-command.js';

export type LinkWorld = Readonly<{
  env: Env;
  platform: string;
  /** How long to wait for a program to fail. A program that still runs after this time counts as a browser. */
  milliseconds?: number;
}>;

export type OpenLinkResult = Readonly<{ok: true}> | Readonly<{ok: false; message: Harmless}>;

/**
 * Opens an `http` or `https` link with the browsers of `$BROWSER`, or else with the programs of the platform. For any
 * other kind of link, or if no browser starts, returns a message for the footer. Never rejects.
 */
export async function openLink(url: string, world: LinkWorld): Promise<OpenLinkResult> {
  const link = safeLink(url);
  if (!link || !/^https?:/.test(link)) return failed(ours('only http and https links can be opened'));
  const {env, platform, milliseconds = 1000} = world;
  const browsers = browsersFor(link, world);
  for (const browser of browsers) {
    const ended = await runProgram(browser, {env, platform, milliseconds, late: 'leave'});
    if (ended.how === 'late' || (ended.how === 'exited' && ended.code === 0)) return {ok: true};
  }
  if (isOverSsh(env))
    return failed(ours('no browser starts on this machine, which you use over SSH: copy the link'));
  return failed(ours('no browser starts: set $BROWSER, or copy the link'));
}

function failed(message: Harmless): OpenLinkResult {
  return {ok: false, message};
}

function browsersFor(link: string, {env, platform}: LinkWorld): Program[] {
  return [...namedBrowsers(link, env.BROWSER ?? '', platform), ...systemBrowsers(link, env, platform)];
}

/**
 * The commands of `$BROWSER`, read as xdg-open reads them: separated by colons, with the link in place of `%s` or at
 * the end.
 */
function namedBrowsers(link: string, named: string, platform: string): Program[] {
  return named.split(platform === 'win32' ? ';' : ':').flatMap(entry => {
    const [command, ...args] = wordsOf(entry, platform);
    if (!command) return [];
    const filled = args.map(arg => arg.replaceAll('%s', () => link));
    return [{command, args: args.some(arg => arg.includes('%s')) ? filled : [...args, link]}];
  });
}

function systemBrowsers(link: string, env: Env, platform: string): Program[] {
  if (platform === 'darwin') return [{command: '/usr/bin/open', args: [link]}];
  // `start` cannot be used because it is a command of the shell, nor `explorer.exe` because its exit code always means
  // failure.
  const handler = ['url.dll,FileProtocolHandler', link];
  if (platform === 'win32') return [{command: windowsProgram('rundll32.exe', env), args: handler}];
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return [
    ...(env.TERMUX_VERSION ? [{command: 'termux-open-url', args: [link]}] : []),
    ...(isInWsl(env) && !isOverSsh(env)
      ? [
          {command: 'wslview', args: [link]},
          {command: '/mnt/c/Windows/System32/rundll32.exe', args: handler},
        ]
      : []),
    // Without a display, xdg-open starts a browser for the terminal, whose output would be lost.
    ...(hasDisplay
      ? [
          {command: 'xdg-open', args: [link]},
          {command: 'gio', args: ['open', link]},
        ]
      : []),
  ];
}
