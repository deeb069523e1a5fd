import type { Document } from 'mongodb';
import { encodeDocument } from '../codecs/encode-document.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import type { Problem } from '../errors/problem.ts';
import { refuseInvalid } from '../errors/refuse-invalid.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';

/**
 * The document of a row, by the straight-line encoder where everything is as declared, else by the tables, which
 * report every problem. Afterwards the row holds the values as they are stored (trimmed, parsed).
 */
export function encodeRow(descriptor: ModelDescriptor, row: object, problems: Problem[]): Document {
  const { shape } = descriptor;
  const before = problems.length;
  const document = descriptor.encode(row) ?? encodeDocument(shape, row, { problems, unknownKeys: 'refuse' });
  if (problems.length === before) normalizeRow(shape, row, document);
  return document;
}

/** The document of a row. Throws `ValidationError` when anything is not as declared. */
export function encodeValidRow(descriptor: ModelDescriptor, row: object): Document {
  const problems: Problem[] = [];
  const document = encodeRow(descriptor, row, problems);
  refuseInvalid(problems, descriptor.name);
  return document;
}

const normalizingFields = new WeakMap<Shape, readonly NamedField[]>();

/** Puts the stored form of values back on the row, where encoding may have changed them. */
function normalizeRow(shape: Shape, row: object, document: Document): void {
  let fields = normalizingFields.get(shape);
  if (fields === undefined) {
    fields = shape.fields.filter(({ codec }) => codec.normalizes);
    normalizingFields.set(shape, fields);
  }
  for (const { name, stored, codec } of fields) {
    const sent = getOwn(document, stored);
    if (sent !== undefined) setOwn(row, name, codec.decode(sent));
  }
}
