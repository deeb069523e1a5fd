import { BSON } from 'mongodb';
import type { StepTask } from '../engine/run/step-task.ts';
import type { Step } from '../steps/step.ts';
import type { Objection, Sample } from '../steps/step-kind.ts';
import type { Estimate, PlannedObjection, PlannedSample, PlannedStep, StepPosition } from './plan.ts';
import { catalogueMilliseconds, costOf } from './step-cost.ts';
import type { Surveyor } from './surveyor.ts';

/** What a planned step is found out from. */
export interface StepSurvey {
  readonly task: StepTask;
  /** The step that has to run before this one can be looked at. */
  readonly premise: StepPosition | undefined;
  /** Whether the database can be asked already how far the step is; documents can be, as long as there is no premise. */
  readonly isInspectable: boolean;
  /** Whether it can be said what that step will leave in its way. */
  readonly isForeseeable: boolean;
  readonly survey: Surveyor;
  /** Samples at the most. */
  readonly samples: number;
}

type Findings = Pick<PlannedStep, 'after' | 'documents' | 'objections' | 'samples'>;

/** Describes a step, and looks at what it finds where that can be known already. */
export async function planStep(stepSurvey: StepSurvey): Promise<PlannedStep> {
  const { task, premise, isInspectable, isForeseeable, survey, samples } = stepSurvey;
  const { step, description, reference } = task;
  const findings =
    premise === undefined
      ? await look(task, isInspectable, samples)
      : {
          after: premise,
          documents: await bound(step, survey),
          objections: isForeseeable ? await foreseen(task) : [],
          samples: [],
        };
  const estimate = await estimateOf(step, findings.documents, survey);
  const isDangerous = description.class === 'destructive' || description.class === 'gap';
  return {
    step: reference.step,
    op: step.op,
    ...('collection' in step && { collection: step.collection }),
    title: description.title,
    class: description.class,
    phase: description.phase,
    commands: description.commands,
    lock: description.lock,
    ...(description.irreversible !== undefined && { irreversible: description.irreversible }),
    ...(description.note !== undefined && { note: description.note }),
    ...(description.quarantined !== undefined && { quarantined: description.quarantined }),
    needsApproval: description.needsApproval,
    needsFlag: isDangerous && (premise !== undefined || findings.documents > 0),
    ...findings,
    ...(estimate !== undefined && { estimate }),
  };
}

async function look(
  { kind, step, place, isBegun }: StepTask,
  isInspectable: boolean,
  samples: number,
): Promise<Findings> {
  const inspection = isInspectable ? await kind.inspect(step, place) : ({ state: 'todo' } as const);
  if (inspection.state === 'done') return { documents: 0, objections: [], samples: [] };
  const drift = inspection.state === 'drift' ? [{ message: inspection.message }] : [];
  const objections = isBegun ? [] : await kind.preflight(step, place);
  return {
    documents: await kind.count(step, place),
    objections: [...drift, ...objections].map(plannedObjection),
    samples: samples === 0 ? [] : (await kind.samples(step, place, samples)).map(plannedSample),
  };
}

async function foreseen({ kind, step, place, isBegun }: StepTask): Promise<PlannedObjection[]> {
  if (isBegun || kind.foresee === undefined || (await kind.inspect(step, place)).state !== 'todo') return [];
  return (await kind.foresee(step, place)).map(plannedObjection);
}

/** Documents that are rewritten at most, as far as they are there already. */
async function bound(step: Step, survey: Surveyor): Promise<number> {
  if (!('collection' in step) || costOf(step)?.touches !== 'changed') return 0;
  return survey.size(step.collection);
}

async function estimateOf(step: Step, documents: number, survey: Surveyor): Promise<Estimate | undefined> {
  if (step.op === 'run') return undefined;
  const cost = costOf(step);
  const rate = cost && (await survey.rate(step));
  if (cost === undefined || rate === undefined) return { milliseconds: catalogueMilliseconds };
  const touched = cost.touches === 'changed' ? documents : await survey.size(step.collection);
  return { milliseconds: catalogueMilliseconds + (touched / rate.documentsPerSecond) * 1_000, rate };
}

function plannedObjection({ message, documents, examples = [] }: Objection): PlannedObjection {
  return { message, ...(documents !== undefined && { documents }), examples: examples.map(canonical) };
}

function plannedSample({ before, after }: Sample): PlannedSample {
  return { before: canonical(before), after: canonical(after) };
}

function canonical(value: unknown): unknown {
  return BSON.EJSON.serialize({ value }, { relaxed: false }).value;
}
