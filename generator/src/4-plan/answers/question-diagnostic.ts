import { createDiagnostic, type DiagnosticParameters } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FillQuestion, Question } from '../migration-plan.ts';
import { shellWord } from './shell-word.ts';

/** What an unanswered question looks like where nobody can be asked: with the line or flag to paste. */
export function questionDiagnostic(question: Question): Diagnostic {
  const { subject, span } = question;
  switch (question.kind) {
    case 'rename': {
      const [candidate = ''] = question.candidates;
      const { what, former } = question;
      const words = { rename: shellWord(`${subject}=${candidate}`), drop: shellWord(subject) };
      const parameters = { what, subject, candidate, former, ...words };
      const hint = what === 'value' ? valueHint(parameters) : undefined;
      return createDiagnostic('plan/maybe-renamed', parameters, span, [], hint);
    }
    case 'fill': {
      const { type, reason } = question;
      const fill = shellWord(`${subject}=VALUE`);
      const hint = reason === 'not null' ? nullHint(subject, fill) : undefined;
      return createDiagnostic('plan/needs-value', { subject, type, fill, ...REASONS[reason] }, span, [], hint);
    }
    case 'transform': {
      const { from, to } = question;
      return createDiagnostic('plan/no-automatic-way', { subject, from, to, transform: shellWord(subject) }, span);
    }
  }
}

interface FillReason {
  readonly reason: string;
  /** What documents may have there. */
  readonly state: string;
}

/** A value that is gone and was not renamed may be in documents still. */
function valueHint({ subject, candidate, former, rename, drop }: DiagnosticParameters<'plan/maybe-renamed'>): string {
  const same = `write \`was: ${former}\` at "${candidate}" or give the flag \`--rename ${rename}\``;
  const map = shellWord(`${subject}=VALUE`);
  return `If it is the same, ${same}; if not, say what documents get by \`--map ${map}\`, or, where none has it, give \`--drop ${drop}\`.`;
}

/** Null has ways of its own to go, in a field and in what is in its array or map. */
function nullHint(subject: string, fill: string): string {
  return /[\]}]$/.test(subject)
    ? `Let it be null, or take null away with the flag \`--drop ${shellWord(subject)}\`, or say what takes its place with the flag \`--fill ${fill}\`.`
    : `Let it be null, or give it a \`default\`, or make it optional, which takes null away, or say what takes its place with the flag \`--fill ${fill}\`.`;
}

const REASONS: Readonly<Record<FillQuestion['reason'], FillReason>> = {
  added: { reason: 'is new and required', state: 'documents that are there have no value for it' },
  required: { reason: 'is required now', state: 'documents that are there may have no value for it' },
  unwrapped: { reason: 'is no array any more', state: 'an empty array leaves it without a value' },
  'not null': { reason: 'may not be null any more', state: 'documents may have null there' },
};
