import type { Snapshot } from '@espalier/runtime/migrate';
import { emptySnapshot } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import type { Answers } from '../../generator/src/4-plan/answers/answers.ts';
import type { MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';
import { planMigration } from '../../generator/src/4-plan/plan.ts';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import type { Outcome } from '../../generator/src/diagnostics/diagnostic.ts';
import { graphOf } from '../support/graph-of.ts';

/** Plans from one YAML text to another; no text before means that there was no migration. */
export function planYaml(before: string | undefined, after: string, flags = ''): Outcome<MigrationPlan> {
  const last = before === undefined ? emptySnapshot : keptSnapshot(graphOf(before, undefined, 'before.yaml'));
  return planMigration(last, graphOf(after, undefined, 'after.yaml'), answersOf(flags));
}

/** A snapshot as it comes back from the file: canonical JSON, whose keys are sorted. */
export function keptSnapshot(graph: ModelGraph): Snapshot {
  return JSON.parse(JSON.stringify(sorted(snapshotOf(graph))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Reads flags as the command line has them, one a line: `--rename Post.title=heading`. */
export function answersOf(flags: string): Answers {
  const given = flags.split('\n').flatMap((line) => {
    const [, flag, subject = '', value = ''] = /^--(\w+) ([^=]+)(?:=(.*))?$/.exec(line.trim()) ?? [];
    return flag === undefined ? [] : [{ flag, subject, value }];
  });
  const map = (name: string) =>
    new Map(given.filter(({ flag }) => flag === name).map(({ subject, value }) => [subject, value]));
  return {
    renames: map('rename'),
    fills: map('fill'),
    maps: map('map'),
    drops: new Set(map('drop').keys()),
    transforms: new Set(map('transform').keys()),
  };
}
