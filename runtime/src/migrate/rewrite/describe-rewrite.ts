import { BSON, type Document } from 'mongodb';
import type { Rewrite } from '../steps/step.ts';
import type { StepDescription } from '../steps/step-kind.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { changeStages } from './server-pipeline.ts';

/** What people are told of a rewrite before it runs. */
export function describeRewrite(step: Rewrite, plan: RewritePlan): StepDescription {
  const titles = plan.rules.map(({ title }) => title);
  const removals = step.edits.filter((edit) => edit.edit === 'removeField');
  const quarantined = quarantinedFor(plan);
  const isDestructive = plan.direction === 'up' && removals.length > 0;
  return {
    title: `${step.collection}: ${titles.length === 0 ? 'documents get back what the trash has' : titles.join(', ')}`,
    class: isDestructive ? 'destructive' : 'data',
    phase: 'contract',
    commands: commandsOf(plan),
    lock: 'None on the collection: batches of documents, each in a transaction; the validator is set in between.',
    ...(quarantined.length > 0 && { quarantined }),
    needsApproval: isDestructive && removals.some(({ destructive }) => destructive === 'refuse'),
  };
}

function quarantinedFor({ rules }: RewritePlan): string[] {
  const reasons = rules.flatMap(({ problem = [], failure = [] }) => [problem, failure].flat());
  return [...new Set(reasons.filter(({ on }) => on === 'quarantine').map(({ message }) => message))];
}

function commandsOf(plan: RewritePlan): Document[] {
  if (plan.rules.length === 0) return [];
  const range = { $expr: { $and: [{ $gt: ['$_id', '…'] }, { $lte: ['$_id', '…'] }] } };
  const q = { $and: [range, plan.quick] };
  const u = plan.isClientSide ? [{ $replaceWith: '…' }] : changeStages(plan.rules);
  const command = { update: plan.collection, updates: [{ q, u, multi: !plan.isClientSide }] };
  return [BSON.EJSON.serialize(command, { relaxed: true })];
}
