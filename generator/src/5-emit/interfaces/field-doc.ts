import type { YamlValue } from '../../1-parse/document.ts';
import type { Default, Field, FieldRole } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';

const roles: Readonly<Record<FieldRole, string>> = {
  createdAt: 'When the document was created. Kept by Espalier.',
  updatedAt: 'When the document was last changed. Kept by Espalier.',
  version: 'Grows by one with each change, so that no change is lost. Kept by Espalier.',
  deletedAt: 'When the document was deleted; missing as long as it is not. Kept by Espalier.',
};

/** What is said of a field on a row. */
export function fieldDoc(field: Field): readonly string[] {
  if (field.description !== undefined) return [field.description];
  return field.role === undefined ? [] : [roles[field.role]];
}

/** What is said of a field to someone who gives values: its description, and what it is when left out. */
export function inputDoc(field: Field): readonly string[] {
  const lines = field.description === undefined ? [] : [field.description];
  return field.default === undefined ? lines : [...lines, `Default: ${defaultText(field.default)}.`];
}

function defaultText(value: Default): string {
  switch (value.kind) {
    case 'constant':
      return constantText(value.value);
    case 'now':
      return 'now';
    case 'newId':
      return 'a new id';
    case 'uuid':
      return 'a new UUID';
    case 'sequence':
      return `the next number of the sequence ${escaped.stringLiteral(value.name)}`;
  }
}

function constantText(value: YamlValue): string {
  if (typeof value === 'string') return escaped.stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(constantText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, entry]) => `${escaped.propertyKey(key)}: ${constantText(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
