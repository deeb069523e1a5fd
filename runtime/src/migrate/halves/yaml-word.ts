/**
 * A text as a value in YAML, wherever on a line it stands: in quotes unless every reader of YAML takes the plain word for
 * this text. Source: YAML 1.2, 10.3.2 (core schema), and the words of YAML 1.1, which some readers still know.
 */
export function yamlWord(text: string): string {
  if (/^[A-Za-z_][\w.-]*$/.test(text) && !meaningful.has(text.toLowerCase())) return text;
  return unprintable.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`;
}

/** Words that are no texts when they are not in quotes. */
const meaningful: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** What ends a line, or is not seen on it. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(new RegExp(unprintable, 'gu'), (character) => {
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
}
