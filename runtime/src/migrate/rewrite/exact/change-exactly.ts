import { BSON, type ClientSession, type Db, type Document } from 'mongodb';
import { asBytes } from '../batch/raw-documents.ts';
import type { Expression } from '../mql.ts';
import { isBeyondServer, type RewritePlan } from '../rewrite-plan.ts';
import type { Rule } from '../rule.ts';
import { changeWhole } from './change-whole.ts';
import { copyExact, type ExactDocument, type ExactValue, readExact } from './exact-bson.ts';
import { filledAs } from './filled-as.ts';
import { findPlaces, type Place, type RootPlace, rootPlace } from './find-places.ts';
import { generateValues } from './generate-values.ts';
import { inParts } from './in-parts.ts';

/** Where and how documents are changed outside of a pipeline update. */
export interface ExactChange {
  readonly database: Db;
  readonly session?: ClientSession;
  readonly plan: RewritePlan;
  /** Whether the documents may still be as they were before the migration. */
  readonly isBefore: boolean;
}

/** A changed document, and the rules whose problem it has. */
export interface ChangedDocument {
  readonly document: ExactDocument;
  readonly problems: ReadonlySet<Rule>;
}

interface Treated {
  readonly root: RootPlace;
  readonly original: ExactDocument;
  readonly problems: Set<Rule>;
}

/** A place of one document. */
interface Found {
  readonly of: Treated;
  readonly place: Place;
}

/**
 * Applies rules to documents outside of pipeline updates: all at once, or where the server cannot follow a rule, one place
 * at a time. The server evaluates the very expressions that pipeline updates use, on values that are sent to it, so that
 * all ways give the same.
 */
export async function changeExactly(
  change: ExactChange,
  rules: readonly Rule[],
  documents: readonly ExactDocument[],
): Promise<ChangedDocument[]> {
  if (!rules.some(isBeyondServer)) return changeWhole(change, rules, documents);
  const treated = documents.map(
    (document): Treated => ({ root: rootPlace(copyExact(document)), original: document, problems: new Set() }),
  );
  for (const rule of rules) {
    const found = treated.flatMap((of) =>
      findPlaces(of.root, rule.place, change.plan.types).map((place): Found => ({ of, place })),
    );
    const depths = [...new Set(found.map(({ place }) => place.depth))].sort((a, b) => b - a);
    for (const depth of depths) {
      const level = found.filter(({ place }) => place.depth === depth);
      for (const part of inParts(level, (one) => sizeOf(rule, one))) await changePlaces(change, rule, part);
      // No place that is still to come lies in these arrays, and the server would take holes for nulls.
      if (rule.drops !== undefined) for (const { root } of treated) root.write(withoutHoles(root.read()));
    }
  }
  return treated.map(({ root, problems }) => ({ document: root.read(), problems }));
}

async function changePlaces(change: ExactChange, rule: Rule, found: readonly Found[]): Promise<void> {
  const answers = await evaluate(change, rule, found, await placeValues(change, rule, found));
  for (const [index, { of, place }] of found.entries()) {
    const answer = answers[index];
    if (answer?.get('problem') === true) of.problems.add(rule);
    if (answer?.get('changes') !== true) continue;
    place.write(answer.get('drops') === true ? undefined : answer.get('value'));
  }
}

/** What is generated for the places that need it: nothing is used up for others. */
async function placeValues(change: ExactChange, rule: Rule, found: readonly Found[]): Promise<ExactValue[]> {
  if (rule.generated === undefined) return found.map(() => null);
  const answers = await evaluate(change, rule, found, []);
  const needed = answers.filter((answer) => answer.get('changes') === true).length;
  const values = (
    await generateValues(change.database, rule.generated, needed, filledAs(rule, change.plan.types))
  ).values();
  return answers.map((answer) => (answer.get('changes') === true ? values.next().value : null));
}

async function evaluate(
  { database, session, isBefore }: ExactChange,
  rule: Rule,
  found: readonly Found[],
  given: readonly ExactValue[],
): Promise<ExactDocument[]> {
  const rows = found.map(({ of, place }, index) => ({
    value: place.read(),
    given: given[index] ?? null,
    ...(rule.readsOriginal && { original: of.original }),
  }));
  const cursor = database.aggregate([{ $documents: { $literal: rows } }, { $replaceWith: answerOf(rule, isBefore) }], {
    raw: true,
    ...(session && { session }),
  });
  const answers = await cursor.toArray();
  return answers.map((answer) => readExact(asBytes(answer)));
}

function answerOf(rule: Rule, isBefore: boolean): Document {
  const { problem } = rule;
  const value: Expression = '$$place';
  const made = rule.readsOriginal
    ? { $let: { vars: { CURRENT: '$original', given: '$given' }, in: rule.change(value, '$$given') } }
    : rule.change(value, '$given');
  const asks = problem !== undefined && (isBefore || !problem.onlyBefore);
  return {
    $let: {
      vars: { place: '$value' },
      in: {
        changes: rule.needs(value),
        value: made,
        ...(rule.drops && { drops: rule.drops(value) }),
        ...(asks && { problem: problem.of(value) }),
      },
    },
  };
}

function sizeOf({ readsOriginal }: Rule, { of, place }: Found): number {
  return BSON.calculateObjectSize({ value: place.read(), ...(readsOriginal && { original: of.original }) });
}

/** Items that were taken away left holes, so that the places of the others did not move. */
function withoutHoles(document: ExactDocument): ExactDocument {
  const clean = (value: ExactValue): ExactValue => {
    if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(clean);
    if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, clean(member)]));
    return value;
  };
  return new Map([...document].map(([key, member]) => [key, clean(member)]));
}
