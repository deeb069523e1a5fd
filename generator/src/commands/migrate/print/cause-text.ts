const classes: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/**
 * What JavaScript says where it names nothing but code. Its other messages may quote a document, which is not printed:
 * `BigInt` and `JSON.parse` repeat the text that they were given, and so does a key that is looked for in a string.
 */
const ofCode: readonly RegExp[] = [
  /^[\w$]+ is not defined$/,
  /^Cannot access '[\w$]+' before initialization$/,
  /^Assignment to constant variable\.$/,
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[\w$]+'\)$/,
  /^Cannot destructure property '[\w$]+' of '[\w$.() ]+' as it is (?:undefined|null)\.$/,
  /^[\w$.() ]+ is not (?:a function|a constructor|iterable)$/,
  /^(?:undefined|null) is not iterable \(cannot read property Symbol\(Symbol\.iterator\)\)$/,
  /^Maximum call stack size exceeded$/,
  /^Invalid time value$/,
];

/**
 * What JavaScript itself found wrong in the code of a migration, such as `TypeError: Cannot read properties of undefined
 * (reading 'length')`; undefined of all other errors.
 */
export function causeText(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !classes.has(cause.name)) return undefined;
  return ofCode.some((pattern) => pattern.test(cause.message)) ? `${cause.name}: ${cause.message}` : undefined;
}
