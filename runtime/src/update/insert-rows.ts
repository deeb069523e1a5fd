import type { Document } from 'mongodb';
import type { Problem } from '../errors/problem.ts';
import { refuseInvalid } from '../errors/refuse-invalid.ts';
import type { ModelContext } from '../model/model-context.ts';
import { Row } from '../model/row.ts';
import { assignSequences, sequenceFields } from './assign-sequences.ts';
import { encodeRow, encodeValidRow } from './encode-row.ts';
import { newRow } from './new-row.ts';

/** More than a person reads. */
const mostProblems = 1000;

/** Rows that are ready to be inserted, with their documents. */
export interface NewRows {
  readonly rows: readonly Row[];
  /** Without the numbers of sequences, until `reserve` has been called. */
  readonly documents: readonly Document[];
  /** Takes the numbers of sequences that the rows need. */
  reserve(): Promise<readonly Document[]>;
}

/**
 * Checks and encodes all inputs in one pass. Throws one `ValidationError` with all problems of all of them; each names
 * its document by `index` when `many` is set.
 */
export function newRows(context: ModelContext, inputs: readonly unknown[], many: boolean): NewRows {
  const now = new Date();
  const problems: Problem[] = [];
  const numbered = sequenceFields(context).map(({ name }) => name);
  const rows: Row[] = [];
  const documents: Document[] = [];
  let found: Problem[] = [];
  for (const [index, input] of inputs.entries()) {
    const row = newRow(context, input, now, found);
    rows.push(row);
    documents.push(encodeNew(context, row, found));
    if (found.length === 0) continue;
    // A number that is still to be reserved is not missing.
    const wrong = found.filter(({ path, code }) => code !== 'required' || !numbered.includes(path));
    problems.push(...(many ? wrong.map((problem) => ({ ...problem, index })) : wrong));
    found = [];
    if (problems.length >= mostProblems) break;
  }
  refuseInvalid(problems, context.descriptor.name);
  const reserve = async () => {
    if (numbered.length === 0) return documents;
    await assignSequences(context, rows);
    return rows.map((row) => encodeValidRow(context.descriptor, row));
  };
  return { rows, documents, reserve };
}

function encodeNew({ descriptor }: ModelContext, row: Row, found: Problem[]): Document {
  // Of what is no object, that alone is worth saying.
  return found.some(({ path }) => path === '') ? {} : encodeRow(descriptor, row, found);
}

/** Says that `row` is now stored as `document`. */
export function markWritten(context: ModelContext, row: Row, document: Document): void {
  context.connection.attempt?.remember(row, {});
  Row.setOrigin(row, document);
}
