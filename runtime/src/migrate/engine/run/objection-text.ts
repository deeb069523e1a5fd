import type { Objection } from '../../steps/step-kind.ts';
import type { StepReference } from '../migration-event.ts';
import { idText } from './id-text.ts';

/** How many `_id`s are named. */
const mostExamples = 5;

/** An objection against a step on one line. Holds no data besides `_id`s. */
export function objectionText({ migration, step, title }: StepReference, objection: Objection): string {
  return `Step ${step} of ${migration} (${title}): ${countedObjection(objection)}`;
}

/** An objection on one line, with what it concerns. */
export function countedObjection({ message, documents, examples = [] }: Objection): string {
  const ids = examples.slice(0, mostExamples).map(idText);
  const counted = documents === undefined ? [] : [documentsText(documents)];
  const named = ids.length === 0 ? [] : [`such as _id ${ids.join(', ')}`];
  const details = [...counted, ...named].join(', ');
  return `${message}${details === '' ? '' : ` (${details})`}`;
}

/** `1 document`, `12,000 documents`. */
export function documentsText(count: number): string {
  return count === 1 ? '1 document' : `${count.toLocaleString('en-US')} documents`;
}
