/** The singular of the last word of an English plural, by the usual endings. A word that is none stays as it is. */
export function singular(text: string): string {
  const irregular = /(?<![A-Za-z])(people|children|women|men|mice|indices|vertices|matrices|lives|wives|leaves)$/i.exec(
    text,
  )?.[1];
  if (irregular !== undefined) {
    const one = IRREGULAR[irregular.toLowerCase()] ?? irregular;
    const isCapital = irregular.charAt(0) !== irregular.charAt(0).toLowerCase();
    return text.slice(0, -irregular.length) + (isCapital ? one.charAt(0).toUpperCase() + one.slice(1) : one);
  }
  if (/(?:ss|us|is|news|series|species)$/i.test(text) || !/[a-z]{2,}s$/i.test(text)) return text;
  if (/(?:movies|cookies|zombies|selfies|calories|(?<![a-z])[dlpt]ies)$/i.test(text)) return text.slice(0, -1);
  if (/[^aeiou]ies$/i.test(text)) return `${text.slice(0, -3)}y`;
  if (/(?:ss|x|zz|(?<!ca)ch|sh|[^aeio]us|ias)es$/i.test(text)) return text.slice(0, -2);
  return text.slice(0, -1);
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  mice: 'mouse',
  indices: 'index',
  vertices: 'vertex',
  matrices: 'matrix',
  lives: 'life',
  wives: 'wife',
  leaves: 'leaf',
};
