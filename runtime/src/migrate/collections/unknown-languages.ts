import { BSONRegExp, type Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import { inPath } from './in-path.ts';

/** Those of the server, which has no command that tells them: https://www.mongodb.com/docs/manual/reference/text-search-languages/ */
const languages = [
  ...['none', 'da', 'danish', 'nl', 'dutch', 'en', 'english', 'fi', 'finnish', 'fr', 'french', 'de', 'german'],
  ...['hu', 'hungarian', 'it', 'italian', 'nb', 'norwegian', 'pt', 'portuguese', 'ro', 'romanian'],
  ...['ru', 'russian', 'es', 'spanish', 'sv', 'swedish', 'tr', 'turkish'],
];
const known = new BSONRegExp(`^(?:${languages.join('|')})\\z`, 'i');

/**
 * A filter for documents whose languages a text index refuses: of the document, and of each object on the way to a text, in
 * whichever documents have no such text too. An index on all texts also looks into other objects, which no filter can.
 */
export function unknownLanguages({ key, language_override: field = 'language' }: IndexSpec): Document | undefined {
  const texts = Object.keys(key).filter((path) => key[path] === 'text');
  if (texts.length === 0 || typeof field !== 'string') return undefined;
  const places = new Set([field, ...texts.flatMap((path) => placesOn(path, field))]);
  return { $or: [...places].map((place) => inPath(place.split('.'), isUnknown)) };
}

/** The fields that name languages in the objects on a path. The server does not enter those fields themselves. */
function placesOn(path: string, field: string): readonly string[] {
  const keys = path.split('.').slice(0, -1);
  const entered = keys.includes(field) ? keys.slice(0, keys.indexOf(field)) : keys;
  return entered.map((_, index) => [...entered.slice(0, index + 1), field].join('.'));
}

function isUnknown(path: string): Document {
  return { $or: [{ [path]: { $type: 'array' } }, { [path]: { $exists: true, $not: known } }] };
}
