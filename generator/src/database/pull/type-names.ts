import { companionNamesOf } from '../../3-link/names/companion-names.ts';
import { fileNameOf, isReservedFileName } from '../../3-link/names/file-name.ts';
import { findNameProblem } from '../../3-link/names/name-problem.ts';
import { reservedTypeNames } from '../../3-link/names/reserved-type-names.ts';
import { fieldTypesByName } from '../../field-types/index.ts';

/** The names that types have already, and those that new ones may not have because of them. */
export class TypeNames {
  readonly #names = new Set<string>();
  readonly #companions = new Set<string>();
  readonly #files = new Set<string>();

  /** Takes a name that is there already. */
  add(name: string): void {
    this.#names.add(name);
    this.#files.add(fileNameOf(name));
    for (const companion of companionsOf(name)) this.#companions.add(companion);
  }

  /** The first of the wishes that can be a type's name beside the others, else the last one with a number. */
  take(wishes: readonly string[]): string {
    const names = wishes.map(cleaned);
    const last = names.at(-1) ?? 'Type';
    let name = names.find((wish) => this.#isFree(wish));
    for (let number = 2; name === undefined; number += 1) {
      if (this.#isFree(`${last}${number}`)) name = `${last}${number}`;
    }
    this.add(name);
    return name;
  }

  #isFree(name: string): boolean {
    const file = fileNameOf(name);
    if (reservedTypeNames.has(name) || fieldTypesByName.has(name) || isReservedFileName(file)) return false;
    if (this.#names.has(name) || this.#companions.has(name) || this.#files.has(file)) return false;
    return !companionsOf(name).some((companion) => reservedTypeNames.has(companion) || this.#names.has(companion));
  }
}

/** Those of a model, which are more than those of an embedded type. */
function companionsOf(name: string): readonly string[] {
  return companionNamesOf({ kind: 'model', name });
}

/** `blog_posts` and `blog-posts` give `BlogPosts`; what cannot begin a name gets a `Type` before it. */
function cleaned(text: string): string {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const joined = words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('');
  const name = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(joined) ? joined : `Type${joined}`;
  return name.length > LONGEST || findNameProblem(name) !== undefined ? 'Type' : name;
}

const LONGEST = 60;
