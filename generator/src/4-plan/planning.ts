import type { Snapshot } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../3-link/model-graph.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { AnswerBook } from './answers/answer-book.ts';
import type { Answers } from './answers/answers.ts';
import type { Change } from './changes/change.ts';
import { Circles } from './compare/circles.ts';
import { unchangedTypes } from './compare/unchanged-types.ts';
import type { EnumChanges } from './match/match-enum-values.ts';
import type { EnumPair, FieldMatches, OwnerPair } from './match/pairs.ts';
import type { Question } from './migration-plan.ts';
import { Spans } from './spans.ts';

/** More than any models need; keeps a web of types in one another from growing without end. */
const MOST_PLACES = 5000;

type Unplaced<Kind> = Kind extends { readonly span?: Span } ? Omit<Kind, 'span'> : never;

/** What one run of the planner works with, and what it has found so far. Each change and question is kept once. */
export class Planning {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly spans: Spans;
  readonly answers: AnswerBook;
  readonly diagnostics: Diagnostic[] = [];
  /** What was matched, by the names before and after. */
  readonly fieldMatches = new Map<string, FieldMatches>();
  readonly enumChanges = new Map<string, EnumChanges>();
  readonly ownerPairs = new Map<string, OwnerPair>();
  readonly enumPairs = new Map<string, EnumPair>();
  /** The embedded types that are as they were, with all that is in them. */
  readonly unchanged: ReadonlySet<string>;
  /** The types of the last migration that contain themselves. */
  readonly circles: Circles;
  #places = 0;
  readonly #changes = new Map<string, Change>();
  readonly #questions = new Map<string, Question>();

  constructor(before: Snapshot, after: Snapshot, graph: ModelGraph, answers: Answers) {
    this.before = before;
    this.after = after;
    this.spans = new Spans(graph);
    this.answers = new AnswerBook(answers);
    this.unchanged = unchangedTypes(before, after);
    this.circles = new Circles(before);
  }

  /** Counts the places of changed embedded types. False when there are more than a migration can spell out. */
  enterPlace(): boolean {
    this.#places += 1;
    if (this.#places === MOST_PLACES)
      this.diagnostics.push(createDiagnostic('plan/too-many-places', { limit: MOST_PLACES }));
    return this.#places < MOST_PLACES;
  }

  /** Keeps a change; the same one found in another place is the same object. */
  record(change: Unplaced<Change>, span: Span | undefined): Change {
    const key = JSON.stringify(change);
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    const placed = (span === undefined ? change : { ...change, span }) as Change;
    this.#changes.set(key, placed);
    return placed;
  }

  /** Keeps a question. */
  ask(question: Question): void {
    this.#questions.set(`${question.kind} ${question.subject}`, question);
  }

  get changes(): readonly Change[] {
    return [...this.#changes.values()];
  }

  /** What is open. Whether a new field needs a value is no question before it is known whether it is new. */
  get questions(): readonly Question[] {
    const questions = [...this.#questions.values()];
    const maybeOld = new Set(
      questions.flatMap((question) =>
        question.kind === 'rename' && question.what === 'field'
          ? question.candidates.map((name) => `${question.subject.split('.')[0]}.${name}`)
          : [],
      ),
    );
    return questions.filter(
      (question) => question.kind !== 'fill' || question.reason !== 'added' || !maybeOld.has(question.subject),
    );
  }
}
