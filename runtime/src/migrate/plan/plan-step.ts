import { BSON } from 'mongodb';
import { refusedSamples } from '../data/refused-samples.ts';
import { isDangerous } from '../engine/run/check-approvals.ts';
import { foreseenObjections } from '../engine/run/foreseen-objections.ts';
import { inspectTask } from '../engine/run/inspect-task.ts';
import type { StepTask } from '../engine/run/step-task.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { Step } from '../steps/step.ts';
import type { Objection, Sample, StepPlace } from '../steps/step-kind.ts';
import type { Estimate, PlannedObjection, PlannedSample, PlannedStep } from './plan.ts';
import type { Premises } from './premises.ts';
import { catalogueMilliseconds, costOf } from './step-cost.ts';
import type { Surveyor } from './surveyor.ts';

/** What a planned step is found out from. */
export interface StepSurvey {
  readonly task: StepTask;
  /** What the steps before it change of what it finds. */
  readonly premises: Premises;
  readonly survey: Surveyor;
  /** Samples at the most. */
  readonly samples: number;
}

type Findings = Pick<PlannedStep, 'after' | 'documents' | 'objections' | 'samples' | 'refused'>;

/** Describes a step, and looks at what it finds where that can be known already. */
export async function planStep(stepSurvey: StepSurvey): Promise<PlannedStep> {
  const { task, premises, survey, samples } = stepSurvey;
  const { step, description, reference } = task;
  const premise = premises.of(step);
  const findings =
    premise === undefined
      ? await look(task, premises.isInspectable(step, reference.migration), samples)
      : {
          after: premise,
          documents: await bound(step, premises, survey),
          objections: (await foreseenObjections(task, premises)).map(plannedObjection),
          samples: [],
        };
  const estimate = await estimateOf(step, findings.documents, survey);
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
    needsFlag: isDangerous(task) && !task.isBegun && (premise !== undefined || findings.documents > 0),
    ...findings,
    ...(estimate !== undefined && { estimate }),
  };
}

async function look(task: StepTask, isInspectable: boolean, samples: number): Promise<Findings> {
  const { kind, step, place } = task;
  const { inspection, objections } = await inspectTask(task, isInspectable);
  if (inspection.state === 'done') return { documents: 0, objections: [], samples: [] };
  const drift = inspection.state === 'drift' ? [{ message: inspection.message }] : [];
  return {
    documents: await kind.count(step, place),
    objections: [...drift, ...objections].map(plannedObjection),
    samples: samples === 0 ? [] : (await kind.samples(step, place, samples)).map(plannedSample),
    ...(step.op === 'data' && samples > 0 && (await refusedIn(step, place, samples))),
  };
}

async function refusedIn(step: DataStep, place: StepPlace, samples: number): Promise<Pick<PlannedStep, 'refused'>> {
  const refused = await refusedSamples(step, place, samples);
  return refused.length === 0 ? {} : { refused: refused.map(plannedObjection) };
}

/** Documents that are rewritten at most, as far as they are there already. */
async function bound(step: Step, premises: Premises, survey: Surveyor): Promise<number> {
  if (!('collection' in step) || costOf(step)?.touches !== 'changed') return 0;
  return survey.size(premises.nameNow(step.collection));
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
