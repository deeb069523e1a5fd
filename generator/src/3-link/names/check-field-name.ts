import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { LinkContext } from '../link-context.ts';
import { findNameProblem } from './name-problem.ts';
import { reservedFieldNames } from './reserved-field-names.ts';

/**
 * Checks the name of a field or a relation.
 * @param kind as messages call it: `field`, `relation`
 */
export function checkFieldName({ diagnostics }: LinkContext, kind: string, name: string, span: Span): boolean {
  const problem = findNameProblem(name);
  if (problem !== undefined) {
    diagnostics.push(createDiagnostic(problem, { kind, name, normalized: name.normalize('NFC') }, span));
  } else if (reservedFieldNames.has(name) || name.startsWith('__')) {
    diagnostics.push(createDiagnostic('link/reserved-field-name', { kind, name }, span));
  } else {
    return true;
  }
  return false;
}
