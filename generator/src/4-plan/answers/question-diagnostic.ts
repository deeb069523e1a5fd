import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fillTemplate } from '../../diagnostics/fill-template.ts';
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
      const given = { ...parameters, map: shellWord(`${subject}=VALUE`) };
      const hint = what === 'value' ? fillTemplate(VALUE_HINT, given, 'advice') : undefined;
      return createDiagnostic('plan/maybe-renamed', parameters, span, [], hint);
    }
    case 'fill': {
      const { type, reason } = question;
      const words = { fill: shellWord(`${subject}=VALUE`), drop: shellWord(subject) };
      const nullHint = NULL_HINTS[/[\]}]$/.test(subject) ? 'inside' : 'field'];
      const hint = reason === 'not null' ? fillTemplate(nullHint, words, 'advice') : undefined;
      return createDiagnostic('plan/needs-value', { subject, type, ...words, ...REASONS[reason] }, span, [], hint);
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
const VALUE_HINT =
  'If it is the same, write `was: {{former}}` at "{{candidate}}" or give the flag `--rename {{rename}}`; if not, say what documents get by `--map {{map}}`, or, where none has it, give `--drop {{drop}}`.';

/** Null has ways of its own to go: in a field, and in what is in its array or map. */
const NULL_HINTS = {
  field:
    'Let it be null, or give it a `default`, or make it optional, which takes null away, or say what takes its place with the flag `--fill {{fill}}`.',
  inside:
    'Let it be null, or take null away with the flag `--drop {{drop}}`, or say what takes its place with the flag `--fill {{fill}}`.',
} as const;

const REASONS: Readonly<Record<FillQuestion['reason'], FillReason>> = {
  added: { reason: 'is new and required', state: 'documents that are there have no value for it' },
  required: { reason: 'is required now', state: 'documents that are there may have no value for it' },
  unwrapped: { reason: 'is no array any more', state: 'an empty array leaves it without a value' },
  'not null': { reason: 'may not be null any more', state: 'documents may have null there' },
};
