import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { planMigration } from '../../../generator/src/4-plan/plan.ts';
import type { LoadedMigration, Step } from '../../../runtime/src/migrate/index.ts';
import { narrowings } from '../../plan/narrowings.ts';
import { graphOf } from '../../support/graph-of.ts';
import { findLosses } from '../../support/random/find-losses.ts';
import { mapsFor } from '../../support/random/maps-for.ts';
import type { Sketch } from '../../support/random/sketch.ts';
import { sketchYaml } from '../../support/random/sketch-yaml.ts';
import { RandomProject } from './project.ts';
import { type Contents, contentDifferences, type Trial } from './trial.ts';
import { type Removed, upWithHelp } from './up-with-help.ts';

/** What chance decides of a round beside the models. */
export interface Chances {
  readonly seed: number;
  readonly documents: number;
}

/** Migrates from one sketch to the other, back, and there again. False when a person would have to write a data step. */
export async function runRound(
  trial: Trial,
  folder: string,
  before: Sketch,
  after: Sketch,
  chances: Chances,
): Promise<boolean> {
  const project = new RandomProject(mkdtempSync(join(folder, 'project-')));
  const [old, now] = [graphOf(sketchYaml(before)), graphOf(sketchYaml(after))];
  await trial.database.dropDatabase();
  project.make(old);
  const first = await project.load();
  await trial.migrator(first).up();
  await trial.fill(project.last, chances.seed, chances.documents);
  const start = snapshotOf(first);
  expect(await trial.problems(start)).toEqual([]);

  const made = project.make(now, mapsFor(before, after));
  if (made.plan.steps.some(({ transform }) => transform !== undefined)) return false;
  const loaded = await project.load();
  const printed = loaded.at(-1)?.steps.map(approved);
  expect(printed).toEqual(made.plan.steps.map(({ step }) => step && approved(step)));
  expect(planMigration(project.last, now).value?.changes).toEqual([]);

  const names = (sketch: Sketch) => sketch.models.map(({ collection }) => collection);
  const originals = await trial.read(names(before));
  const { migrations, removed } = await upWithHelp(trial, loaded, made.plan);
  const migrator = trial.migrator(migrations);
  const end = snapshotOf(migrations);
  const isNarrowed = narrowings(made.plan).length > 0;
  expect(await trial.problems(end, isNarrowed)).toEqual([]);
  const results = await trial.read(names(after));
  expect(lossesOf(before, after, originals, results, removed)).toEqual([]);
  const catalogue = await trial.catalogue();

  await migrator.down({ count: 1, allowDestructive: true });
  expect(await trial.problems(start)).toEqual([]);
  const restored = await trial.read(names(before));
  expect(contentDifferences(without(originals, removed), restored)).toEqual([]);

  await migrator.up({ allowDestructive: true });
  expect(await trial.problems(end, isNarrowed)).toEqual([]);
  expect(contentDifferences(results, await trial.read(names(after)))).toEqual([]);
  expect(await trial.catalogue()).toBe(catalogue);
  return true;
}

/** A round that failed, with its models, since those of fast-check are no pleasure to read. */
export function tellRound(before: Sketch, after: Sketch, cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return [reason, 'Before:', sketchYaml(before), 'After:', sketchYaml(after)].join('\n');
}

function snapshotOf(migrations: readonly LoadedMigration[]) {
  const last = migrations.at(-1);
  if (last === undefined) throw new Error('There is no migration.');
  return last.after;
}

function without(contents: Contents, removed: Removed): Contents {
  return new Map([...contents].map(([name, rows]) => [name, new Map([...rows].filter(([id]) => !removed.has(id)))]));
}

function lossesOf(before: Sketch, after: Sketch, originals: Contents, results: Contents, removed: Removed): string[] {
  const way = { before, after };
  return before.models.flatMap((model) => {
    const now = after.models.find(({ id }) => id === model.id);
    if (now === undefined) return [];
    const rows = results.get(now.collection);
    return [...(originals.get(model.collection) ?? [])].flatMap(([id, old]) => {
      const document = rows?.get(id);
      // In the quarantine: the way back brings it, which is looked at there.
      if (document === undefined || removed.has(id)) return [];
      return findLosses(way, model, now, old, document);
    });
  });
}

function approved(step: Step): Step {
  return JSON.parse(JSON.stringify(step).replaceAll(/"(destructive|gap)":"refuse"/g, '"$1":"allow"'));
}
