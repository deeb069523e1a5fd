import { isCancel, log, select, text } from '@clack/prompts';
import type { Answers } from '../../4-plan/answers/answers.ts';
import type { FillQuestion, RenameQuestion, TransformQuestion } from '../../4-plan/migration-plan.ts';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import type { Ask } from './plan-answered.ts';

/** Where questions are put: stdout stays for results. */
const place = { input: process.stdin, output: process.stderr };

/** Asks on the terminal. */
export const ask: Ask = (question, answers, objection) => {
  if (objection !== undefined) log.error(escapeInvisible(objection), place);
  switch (question.kind) {
    case 'rename':
      return askRename(question, answers);
    case 'fill':
      return askFill(question, answers);
    case 'transform':
      return askTransform(question, answers);
  }
};

/** The answer that is no new name: no name of a model can be this. */
const isGone = '';

async function askRename(
  { what, subject, candidates }: RenameQuestion,
  answers: Answers,
): Promise<Answers | undefined> {
  const chosen = await select({
    ...place,
    message: escapeInvisible(`The ${what} ${subject} is gone. What became of it?`),
    options: [
      ...candidates.map((name) => ({ value: name, label: escapeInvisible(`It is ${name} now, with its data`) })),
      {
        value: isGone,
        label: what === 'value' ? 'It is gone, and no document has it' : 'It is gone, and its data go too',
      },
    ],
  });
  if (isCancel(chosen)) return undefined;
  return chosen === isGone
    ? { ...answers, drops: new Set([...answers.drops, subject]) }
    : { ...answers, renames: new Map([...answers.renames, [subject, chosen]]) };
}

const reasons: Readonly<Record<FillQuestion['reason'], string>> = {
  added: 'is new and required. What do documents get that have no value?',
  required: 'is required now. What do documents get that have no value?',
  unwrapped: 'is no array any more. What do documents get that have an empty one?',
  'not null': 'may not be null any more. What do documents get that have null there?',
};

async function askFill({ subject, reason, type }: FillQuestion, answers: Answers): Promise<Answers | undefined> {
  const given = await text({
    ...place,
    message: escapeInvisible(`${subject} ${reasons[reason]} (${type})`),
  });
  return isCancel(given) ? undefined : { ...answers, fills: new Map([...answers.fills, [subject, given]]) };
}

async function askTransform({ subject, from, to }: TransformQuestion, answers: Answers): Promise<Answers | undefined> {
  const chosen = await select({
    ...place,
    message: escapeInvisible(`${subject} changes from ${from} to ${to}, and there is no automatic way.`),
    options: [
      { value: 'write', label: 'Leave the place of a data step, which I will write' },
      { value: 'stop', label: 'Stop: I will change the models' },
    ],
  });
  if (isCancel(chosen) || chosen === 'stop') return undefined;
  return { ...answers, transforms: new Set([...answers.transforms, subject]) };
}
