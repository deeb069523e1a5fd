/** The `_id` of a document that was read from a dump; `undefined` when it has none. */
export function idOf(document: object): unknown {
  return document instanceof Map ? document.get('_id') : Reflect.get(document, '_id');
}
