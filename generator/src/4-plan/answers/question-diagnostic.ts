import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FillQuestion, Question } from '../migration-plan.ts';

/** What an unanswered question looks like where nobody can be asked: with the line or flag to paste. */
export function questionDiagnostic(question: Question): Diagnostic {
  const { subject, span } = question;
  switch (question.kind) {
    case 'rename': {
      const [candidate = ''] = question.candidates;
      const { what, former } = question;
      return createDiagnostic('plan/maybe-renamed', { what, subject, candidate, former }, span);
    }
    case 'fill':
      return createDiagnostic('plan/needs-value', { subject, type: question.type, ...REASONS[question.reason] }, span);
    case 'transform': {
      const { from, to } = question;
      return createDiagnostic('plan/no-automatic-way', { subject, from, to }, span);
    }
  }
}

const REASONS: Readonly<Record<FillQuestion['reason'], { readonly reason: string; readonly way: string }>> = {
  added: { reason: 'is new and required', way: 'optional' },
  required: { reason: 'is required now', way: 'optional' },
  'not null': { reason: 'may not be null any more', way: 'nullable' },
};
