import { DumpError } from './dump-error.ts';
import type { DumpDocument, DumpHeader, DumpLine } from './dump-file.ts';
import { type NumberedLine, readLines } from './read-lines.ts';

/** What stands in a dump, with the line where it stands. */
export type DumpEntry =
  | { readonly kind: 'header'; readonly header: DumpHeader }
  | {
      readonly kind: 'document';
      readonly line: number;
      /** Characters of the line. */
      readonly size: number;
      readonly document: DumpDocument;
    }
  | { readonly kind: 'sequence'; readonly line: number; readonly sequence: string; readonly last: bigint };

/**
 * Reads a dump from its header to its end.
 * @throws DumpError when it is none, is damaged, or was cut off.
 */
export async function* readDump(path: string): AsyncGenerator<DumpEntry> {
  let documents = 0;
  let hasEnded = false;
  for await (const line of readLines(path)) {
    if (line.number === 1) {
      yield { kind: 'header', header: readHeader(parse(line)) };
      continue;
    }
    if (hasEnded) throw damaged(line, 'stands after the end');
    const value = parse(line);
    if (isEnd(value)) {
      if (value.documents !== documents) throw damaged(line, `counts ${value.documents} documents, not ${documents}`);
      hasEnded = true;
      continue;
    }
    const entry = entryOf(value, line);
    if (entry.kind === 'document') documents++;
    yield entry;
  }
  if (!hasEnded) throw new DumpError('dump/damaged', `The dump has no last line: it was cut off`);
}

function entryOf(value: DumpLine, line: NumberedLine): DumpEntry {
  if ('sequence' in value) {
    if (typeof value.sequence !== 'string' || !/^\d{1,19}$/.test(String(value.last)))
      throw damaged(line, 'holds no number of a sequence');
    return { kind: 'sequence', line: line.number, sequence: value.sequence, last: BigInt(value.last) };
  }
  const isDocument =
    'model' in value &&
    typeof value.model === 'string' &&
    ('bson' in value ? typeof value.bson === 'string' : typeof value.document === 'object' && value.document !== null);
  if (!isDocument) throw damaged(line, 'holds no document');
  return { kind: 'document', line: line.number, size: line.text.length, document: value };
}

function isEnd(value: DumpLine): value is { end: true; documents: number } {
  return 'end' in value && value.end === true && typeof value.documents === 'number';
}

function parse(line: NumberedLine): DumpLine {
  try {
    const value: unknown = JSON.parse(line.text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as DumpLine;
  } catch {
    // Said below.
  }
  if (line.number === 1) throw notADump();
  throw damaged(line, 'is no JSON object');
}

function readHeader(value: object): DumpHeader {
  const { espalier, format, schemaHash, models } = value as Partial<DumpHeader>;
  if (espalier !== 'dump') throw notADump();
  if (format !== 1 || typeof schemaHash !== 'string' || typeof models !== 'object' || models === null)
    throw new DumpError('dump/not-a-dump', 'The dump was written in a format that this version does not know');
  return { espalier, format, schemaHash, models };
}

function notADump(): DumpError {
  return new DumpError('dump/not-a-dump', 'The file is no dump: `espalier db dump` writes one');
}

function damaged(line: NumberedLine, what: string): DumpError {
  return new DumpError('dump/damaged', `The dump is damaged: line ${line.number} ${what}`);
}
