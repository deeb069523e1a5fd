import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Planning } from '../planning.ts';
import { shellWord } from './shell-word.ts';

const mostShown = 5;

/** Warns of enum values that go without a word of what takes their place. To be asked before types that no collection holds are compared. */
export function lostValues({ changes, questions, answers, after }: Planning): readonly Diagnostic[] {
  const asked = new Set(questions.map(({ subject }) => subject));
  return changes.flatMap((change) => {
    if (change.kind !== 'enumValueRemoved' || change.to !== undefined) return [];
    const subject = `${change.enum}.${change.value}`;
    if (asked.has(subject) || answers.isDropped(subject)) return [];
    const values = (after.enums[change.enum] ?? []).map(({ value }) => `"${value}"`);
    const shown = values.length > mostShown ? [...values.slice(0, mostShown), '…'] : values;
    const words = { map: shellWord(`${subject}=VALUE`), drop: shellWord(subject) };
    const parameters = { enum: change.enum, value: change.value, values: shown.join(', '), ...words };
    return [createDiagnostic('plan/lost-value', parameters, change.span)];
  });
}
