/** Why a text cannot be the name of a type or a field. */
export type NameProblem =
  | 'link/name-not-identifier'
  | 'link/name-not-normalized'
  | 'link/name-mixes-scripts'
  | 'link/name-too-long';

/** Checks what holds for every name: it becomes an identifier of TypeScript and the name of a file. */
export function findNameProblem(name: string): NameProblem | undefined {
  if (!IDENTIFIER.test(name) || INVISIBLE.test(name)) return 'link/name-not-identifier';
  if (name.normalize('NFC') !== name) return 'link/name-not-normalized';
  if (SCRIPTS.filter((script) => script.test(name)).length > 1) return 'link/name-mixes-scripts';
  if (Buffer.byteLength(name) > LONGEST_NAME) return 'link/name-too-long';
  return undefined;
}

const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** Scripts whose letters look like one another's. */
const SCRIPTS = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u, /\p{sc=Armenian}/u, /\p{sc=Cherokee}/u];
/** In UTF-8: file names end at 255 bytes, and endings such as `.class.ts` come after it. */
const LONGEST_NAME = 120;
