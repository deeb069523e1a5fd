import { type Command, InvalidArgumentError } from 'commander';
import type { AnswerWord } from '../answers.ts';
import type { CommandLine, ProjectOptions } from '../register.ts';
import { collectWord } from './parse-words.ts';

/** Adds the commands that work on the migrations' files, without a server. */
export function addMakeCommands(group: Command, line: CommandLine): void {
  addMake(group, line);
  addHash(group, line);
}

/** What commander gives for `migrate make`, beside the options of all. */
interface MakeWords extends ProjectOptions {
  readonly name?: string;
  readonly empty?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly rename: readonly AnswerWord[];
  readonly drop: readonly string[];
  readonly fill: readonly AnswerWord[];
  readonly map: readonly AnswerWord[];
  readonly transform: readonly string[];
}

function addMake(group: Command, line: CommandLine): void {
  line
    .onProject(group, 'make')
    .description('Compare the models with the last migration and write the next one. Needs no server.')
    .argument('[name]', 'what it is called after its number; made of the changes when absent')
    .option('--name <name>', 'the same as the argument')
    .option('--empty', 'write one without steps, whatever the models say')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--check', 'write nothing, and fail when the models and the last migration differ')
    .option('--rename <old=new>', 'what was renamed: Post.title=heading, Post=Article', collectAnswer, [])
    .option('--drop <name>', 'what is gone for good: Post.title', collectWord, [])
    .option('--fill <field=value>', 'what documents get that have no value: Post.words=0', collectAnswer, [])
    .option('--map <value=value>', 'what replaces a value of an enum: Status.gone=draft', collectAnswer, [])
    .option('--transform <field>', 'a change that you write yourself, as a data step: Post.place', collectWord, [])
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      line.examples(
        'espalier migrate make',
        'espalier migrate make split_names --empty',
        'espalier migrate make --rename Post.title=heading --fill Post.words=0',
        'espalier migrate make --check     # in CI: fail when a migration is missing',
      ),
    )
    .action(async (argument: string | undefined, raw: MakeWords, command: Command) => {
      const clash = clashIn(argument, raw);
      if (clash !== undefined) command.error(`error: ${clash}`);
      const { make } = await import('../make.ts');
      const { name = argument, empty, dryRun, check } = raw;
      const options = {
        ...line.common(raw),
        ...(name !== undefined && { name }),
        isEmpty: empty === true,
        isDryRun: dryRun === true,
        isCheck: check === true,
        answers: raw,
      };
      line.finish(await make(options, line.terminal));
    });
}

/** Words of which one would do nothing beside the other. */
function clashIn(argument: string | undefined, words: MakeWords): string | undefined {
  const { name = argument, check = false, empty = false, dryRun = false } = words;
  const clash = (one: string, other: string) => `option '${one}' cannot be used with ${other}`;
  if (argument !== undefined && words.name !== undefined) return clash('--name <name>', "argument 'name'");
  if (check && name !== undefined) return clash('--check', 'a name');
  if (check && dryRun) return clash('--check', "option '--dry-run'");
  if (check && empty) return clash('--check', "option '--empty'");
  const answer = (['rename', 'drop', 'fill', 'map', 'transform'] as const).find((flag) => words[flag].length > 0);
  return empty && answer !== undefined ? clash('--empty', `option '--${answer}'`) : undefined;
}

function addHash(group: Command, line: CommandLine): void {
  line
    .onProject(group, 'hash')
    .description('Seal the migrations again after one of them was edited on purpose.')
    .option('--json', 'print what changed as JSON')
    .addHelpText('after', line.examples('espalier migrate hash'))
    .action(async (raw: ProjectOptions) => {
      const { hash } = await import('../hash.ts');
      line.finish(await hash(line.common(raw), line.terminal));
    });
}

function collectAnswer(text: string, before: readonly AnswerWord[]): readonly AnswerWord[] {
  const middle = text.indexOf('=');
  if (middle < 1)
    throw new InvalidArgumentError('Give a name, an equals sign and the answer, such as Post.title=heading.');
  return [...before, { subject: text.slice(0, middle), value: text.slice(middle + 1) }];
}
