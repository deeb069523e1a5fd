import { BSON } from 'mongodb';
import type { Objection } from '../../steps/step-kind.ts';
import type { StepOrigin } from '../migration-event.ts';

/** How many `_id`s are named. */
const mostExamples = 5;

/** An objection against a step on one line. Holds no data besides `_id`s. */
export function objectionText({ migration, step, title }: StepOrigin, objection: Objection): string {
  const { message, documents, examples = [] } = objection;
  const ids = examples.slice(0, mostExamples).map((id) => BSON.EJSON.stringify(id, { relaxed: true }));
  const counted = documents === undefined ? [] : [documentsText(documents)];
  const named = ids.length === 0 ? [] : [`such as _id ${ids.join(', ')}`];
  const details = [...counted, ...named].join(', ');
  return `${migration}, step ${step} (${title}): ${message}${details === '' ? '' : ` (${details})`}`;
}

/** `1 document`, `12 documents`. */
export function documentsText(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`;
}
