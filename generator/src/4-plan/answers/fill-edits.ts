import type { SnapshotField } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import type { PlannedEdit } from '../compare/edit-sink.ts';
import { type SlotSite, subjectOf } from '../compare/site.ts';
import { typeWords } from '../compare/type-words.ts';
import type { FillQuestion } from '../migration-plan.ts';
import type { Planning } from '../planning.ts';
import { answeredFill, defaultFill } from './fill-value.ts';

/** Fills a required field where it is missing: by what was answered, else by its default; else that is a question. */
export function fillEdits(
  planning: Planning,
  at: SlotSite,
  field: SnapshotField,
  reason: FillQuestion['reason'],
  cause: Change,
): readonly PlannedEdit[] {
  if (at.sink.isDry) return [];
  const value = answeredFill(planning, at) ?? defaultFill(field);
  if (value !== undefined) return [{ edit: { edit: 'addField', path: at.path, value }, causes: [cause] }];
  if (isToday(field)) return [{ edit: { edit: 'computeField', path: at.path, expression: TODAY }, causes: [cause] }];
  askFill(planning, at, typeWords(field.type), reason);
  return [];
}

/** Asks what documents get that have no value. */
export function askFill(planning: Planning, at: SlotSite, type: string, reason: FillQuestion['reason']): void {
  const span = planning.spans.of(at.owner, at.field);
  planning.ask({ kind: 'fill', subject: subjectOf(at), reason, type, ...(span === undefined ? {} : { span }) });
}

/** A calendar day is stored as its midnight; it is the type that is called as its BSON type is. */
function isToday({ type, default: given }: SnapshotField): boolean {
  return given?.kind === 'now' && type.kind === 'scalar' && type.bson === 'date' && type.name === type.bson;
}

const TODAY = { $dateTrunc: { date: '$$NOW', unit: 'day' } };
