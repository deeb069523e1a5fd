import { BSON, type Document } from 'mongodb';
import { asBytes } from '../batch/raw-documents.ts';
import type { Rule } from '../rule.ts';
import { outcomeStages } from '../server-pipeline.ts';
import type { ChangedDocument, ExactChange } from './change-exactly.ts';
import { type ExactDocument, readExact } from './exact-bson.ts';
import { inParts } from './in-parts.ts';

/** Applies rules to documents that are sent to the server whole: the same stages as in pipeline updates. */
export async function changeWhole(
  change: ExactChange,
  rules: readonly Rule[],
  documents: readonly ExactDocument[],
): Promise<ChangedDocument[]> {
  if (rules.length === 0) return documents.map((document) => ({ document, problems: new Set<Rule>() }));
  const stages = outcomeStages(rules, change.isBefore);
  const changed: ChangedDocument[] = [];
  for (const part of inParts(documents, (document) => BSON.calculateObjectSize(document)))
    changed.push(...(await changePart(change, rules, stages, part)));
  return changed;
}

async function changePart(
  { database, session }: ExactChange,
  rules: readonly Rule[],
  stages: readonly Document[],
  part: readonly ExactDocument[],
): Promise<ChangedDocument[]> {
  const pipeline = [{ $documents: { $literal: part } }, ...stages];
  const answers = await database.aggregate(pipeline, { raw: true, ...(session && { session }) }).toArray();
  return answers.map((answer) => {
    const [document, problems] = outcomeOf(readExact(asBytes(answer)));
    return { document, problems: new Set(problems.flatMap((index) => rules[Number(index)] ?? [])) };
  });
}

function outcomeOf(answer: ExactDocument): readonly [ExactDocument, readonly unknown[]] {
  const [document, problems] = [answer.get('document'), answer.get('problems')];
  if (document instanceof Map && Array.isArray(problems)) return [document, problems];
  throw new TypeError('The server gave something else than a document.');
}
