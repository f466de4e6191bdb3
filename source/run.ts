/** Runs the command that the arguments name. A command that few starts need loads only when it is used. */
import {parseArguments} from './cli/args.js';
import {listBriefings} from './commands/list.js';
import {openBriefing} from './commands/open.js';
import {pickBriefing} from './commands/pick.js';
import {printError} from './commands/shared/print-error.js';
import {widthOn} from './commands/shared/print-text.js';
import {withSettings, withUsableSettings} from './commands/shared/settings.js';
import {signsFor, worldWithSigns} from './commands/shared/signs.js';
import {showBriefing} from './commands/show.js';
import {ours} from './text/harmless.js';
import type {World} from './world.js';

/** The first argument when a completion script asks for words. `--` and the words typed so far follow. */
const completionRequest = '__complete';

/** Runs the program. Exit codes: 0 for success, 1 for an error in the input, 2 for wrong usage. */
export async function run(world: World): Promise<number> {
  if (world.argv[0] === completionRequest) {
    const [{wantedAt}, {complete}] = await Promise.all([
      import('./cli/completion-words.js'),
      import('./commands/complete.js'),
    ]);
    return complete(wantedAt(world.argv.slice(2)), world);
  }
  const parsed = parseArguments(world.argv);
  if (!parsed.ok) {
    const shown = await worldWithSigns(world, signsFor({}, world.env));
    printError(ours`${parsed.message}\n${parsed.hint}`, shown);
    return 2;
  }
  const {command} = parsed;
  switch (command.name) {
    case 'help': {
      const [{helpText}, {fitLines}] = await Promise.all([
        import('./cli/help-text.js'),
        import('./writers/fit-lines.js'),
      ]);
      const {stdout} = await worldWithSigns(world, signsFor({asked: command.ascii}, world.env));
      stdout.write(fitLines(helpText(command.of), widthOn(stdout)));
      return 0;
    }
    case 'version': {
      const {packageVersion} = await import('./library/shipped-files.js');
      world.stdout.write(`${packageVersion(world.packageFolder)}\n`);
      return 0;
    }
    case 'open':
      return withUsableSettings(world, command, (settings, shown) => openBriefing(command, settings, shown));
    case 'show':
      return withSettings(world, command, (settings, shown) => showBriefing(command, settings, shown));
    case 'changes': {
      const {showChanges} = await import('./commands/changes.js');
      return withSettings(world, command, (settings, shown) => showChanges(command, settings, shown));
    }
    case 'list':
      return withSettings(world, command, listBriefings);
    case 'config': {
      const {showConfig} = await import('./commands/config.js');
      return withSettings(world, command, (settings, shown) => showConfig(command, settings, shown));
    }
    case 'check': {
      const {checkBriefings} = await import('./commands/check.js');
      return withSettings(world, command, (settings, shown) => checkBriefings(command, settings, shown));
    }
    case 'new': {
      const {newBriefing} = await import('./commands/new.js');
      return withSettings(world, command, (settings, shown) => newBriefing(command, settings, shown));
    }
    case 'edit': {
      const {editBriefing} = await import('./commands/edit.js');
      return withSettings(world, command, (settings, shown) => editBriefing(command, settings, shown));
    }
    case 'schema': {
      const {printSchema} = await import('./commands/schema.js');
      return printSchema(world);
    }
    case 'completion': {
      const {printCompletion} = await import('./commands/completion.js');
      return printCompletion(command.shell, world);
    }
    case 'pick':
      return withUsableSettings(world, command, (settings, shown) => pickBriefing(command, settings, shown));
    default:
      return command satisfies never;
  }
}
