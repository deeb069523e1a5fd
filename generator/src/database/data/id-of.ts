/** The `_id` of a document that was read from a dump. Throws when it has none: the server would invent one. */
export function idOf(document: object): unknown {
  const id: unknown = document instanceof Map ? document.get('_id') : Reflect.get(document, '_id');
  if (id === undefined) throw new TypeError('a document without _id');
  return id;
}
