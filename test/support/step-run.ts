import { BSON, type Db } from 'mongodb';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import type { Snapshot, Step, StepEvent, StepKind } from '../../runtime/src/migrate/index.ts';
import { describeLive } from '../../runtime/src/migrate/verify/describe-live.ts';
import { valueText } from '../../runtime/src/migrate/verify/value-text.ts';
import { graphOf } from './graph-of.ts';
import { type Bench, runToEnd } from './rewrite-run.ts';

/** The snapshot of models in YAML. */
export function snapshotFrom(yaml: string): Snapshot {
  return JSON.parse(JSON.stringify(snapshotOf(graphOf(yaml))));
}

/** All of a database that a migration may change, as text: collections, validators, indexes and documents. */
export async function stateOf(database: Db): Promise<string> {
  const parts: string[] = [];
  for (const { name, type, validation, indexes } of await describeLive(database)) {
    const documents = type === 'collection' ? await database.collection(name).find().sort({ _id: 1 }).toArray() : [];
    const builds = indexes.map((index) => [index.name, index.key, index.options, index.isBuilding]);
    parts.push(valueText([name, type, validation ?? null, builds]), BSON.EJSON.stringify(documents));
  }
  return parts.join('\n');
}

/** A step to be tried, with what it finds. */
export interface Trial<S extends Step> {
  readonly kind: StepKind<S>;
  readonly step: S;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Makes what the step finds. */
  prepare(database: Db): Promise<unknown>;
}

/** The end of the process, at an event of a test's choice. */
class Interruption extends Error {}

/**
 * Runs a step up, down and up again; then anew for each of its events, with an interruption at that event in both
 * directions. Gives the states after the undisturbed runs and those that were reached otherwise.
 */
export async function interruptEverywhere<S extends Step>(bench: Bench, trial: Trial<S>) {
  const { kind, step, before, after, prepare } = trial;
  const { database } = bench;
  const events: StepEvent[] = [];
  const run = (direction: 'up' | 'down', onEvent?: Bench['onEvent']) =>
    runToEnd({ ...bench, before, after, ...(onEvent === undefined ? {} : { onEvent }) }, direction, kind, step);
  const fresh = async () => {
    await database.dropDatabase();
    await prepare(database);
    return stateOf(database);
  };
  const first = await fresh();
  await run('up', (event) => void events.push(event));
  const up = await stateOf(database);
  await run('down', (event) => void events.push(event));
  const down = await stateOf(database);
  await run('up');
  const again = await stateOf(database);
  const others: { readonly at: number; readonly up: string; readonly down: string }[] = [];
  for (let at = 0; at < events.length; at += 1) {
    await fresh();
    let count = 0;
    const interrupt = () => {
      if (count++ === at) throw new Interruption();
    };
    const reach = async (direction: 'up' | 'down') => {
      await run(direction, interrupt).catch((error: unknown) => {
        if (!(error instanceof Interruption)) throw error;
        return run(direction);
      });
      return stateOf(database);
    };
    others.push({ at, up: await reach('up'), down: await reach('down') });
  }
  return { first, up, down, again, others, events };
}
