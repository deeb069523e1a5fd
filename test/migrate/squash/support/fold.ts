import { planSquash } from '../../../../generator/src/4-plan/squash/plan-squash.ts';
import { originText } from '../../../../generator/src/4-plan/squash/step-origin.ts';
import { type Edit, emptySnapshot, type Step } from '../../../../runtime/src/migrate/index.ts';
import { keptSnapshot } from '../../../plan/plan-yaml.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { migrationOf } from './migration-walk.ts';

/** A migration by hand: the fields of `posts` after it, and its steps or the edits of its one rewrite. */
export type Written = readonly [fields: string, steps: readonly (Step | Edit)[]];

/** The models with these fields of `posts`, one a line or between semicolons; none for no such collection. */
export function postsWith(fields: string): string {
  const types = `
enums:
  Status: { values: [draft, live] }
embedded:
  Comment: { fields: { text: string } }
`;
  if (fields === '') return types;
  const lines = fields.split('; ').map((field) => `      ${field}\n`);
  return `${types}models:\n  Post:\n    collection: posts\n    fields:\n${lines.join('')}`;
}

/**
 * Squashes migrations that are written by hand, of which the first is `0002_a`.
 *
 * @returns the steps without validators, edits alone where there is but a rewrite; or what stands against it
 */
export function squashWritten(before: string, written: readonly Written[], elided: readonly string[] = []): unknown {
  const snapshots = [before, ...written.map(([fields]) => fields)].map((fields) =>
    fields === '' ? emptySnapshot : keptSnapshot(graphOf(postsWith(fields))),
  );
  const migrations = written.map(([, steps], index) =>
    migrationOf(index + 2, 'abcdefgh'.charAt(index), stepsOf(steps), {
      before: snapshots[index] ?? emptySnapshot,
      after: snapshots[index + 1] ?? emptySnapshot,
    }),
  );
  const { plan, refusals } = planSquash(migrations, new Set(elided));
  if (plan === undefined) {
    return refusals.map(({ message, origins }) => `${message} (${origins.map(originText).join(', ')})`);
  }
  const steps = plan.steps
    .map(({ step }) => step)
    .filter(({ op }) => op !== 'widenValidator' && op !== 'tightenValidator');
  return steps.length > 0 && steps.every(({ op }) => op === 'rewrite')
    ? steps.flatMap((step) => (step.op === 'rewrite' ? step.edits : []))
    : steps;
}

function stepsOf(parts: readonly (Step | Edit)[]): readonly Step[] {
  const edits = parts.flatMap((part) => ('edit' in part ? [part] : []));
  const steps = parts.flatMap((part) => ('op' in part ? [part] : []));
  return edits.length === 0 ? steps : [...steps, { op: 'rewrite', collection: 'posts', edits }];
}
