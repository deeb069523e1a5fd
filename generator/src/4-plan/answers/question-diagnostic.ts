import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FillQuestion, Question } from '../migration-plan.ts';
import { flagText } from './flag-text.ts';

/** What an unanswered question looks like where nobody can be asked: with the line or flag to paste. */
export function questionDiagnostic(question: Question): Diagnostic {
  const { subject, span } = question;
  switch (question.kind) {
    case 'rename': {
      const [candidate = ''] = question.candidates;
      const { what, former } = question;
      const flags = { rename: flagText('rename', `${subject}=${candidate}`), drop: flagText('drop', subject) };
      const map = flagText('map', `${subject}=VALUE`);
      const others = what === 'value' ? `\`${map}\` for what documents get, or, where none has it, ` : '';
      return createDiagnostic('plan/maybe-renamed', { what, subject, candidate, former, others, ...flags }, span);
    }
    case 'fill': {
      const { type, reason } = question;
      const fill = flagText('fill', `${subject}=VALUE`);
      const hint = reason === 'not null' ? nullHint(subject, fill) : undefined;
      return createDiagnostic('plan/needs-value', { subject, type, fill, ...REASONS[reason] }, span, [], hint);
    }
    case 'transform': {
      const { from, to } = question;
      return createDiagnostic(
        'plan/no-automatic-way',
        { subject, from, to, transform: flagText('transform', subject) },
        span,
      );
    }
  }
}

interface FillReason {
  readonly reason: string;
  /** What documents may have there. */
  readonly state: string;
}

/** Null has ways of its own to go, in a field and in what is in its array or map. */
function nullHint(subject: string, fill: string): string {
  return /[\]}]$/.test(subject)
    ? `Let it be null, or take null away with the flag \`${flagText('drop', subject)}\`, or say what takes its place with the flag \`${fill}\`.`
    : `Let it be null, or give it a \`default\`, or make it optional, which takes null away, or say what takes its place with the flag \`${fill}\`.`;
}

const REASONS: Readonly<Record<FillQuestion['reason'], FillReason>> = {
  added: { reason: 'is new and required', state: 'documents that are there have no value for it' },
  required: { reason: 'is required now', state: 'documents that are there may have no value for it' },
  unwrapped: { reason: 'is no array any more', state: 'an empty array leaves it without a value' },
  'not null': { reason: 'may not be null any more', state: 'documents may have null there' },
};
