import type { FieldOwner } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import { codegenModule, compareNames, type ImportContext } from '../imports.ts';
import type { Lines } from './lines.ts';

const WIDEST_LINE = 120;

/** One file of `generated/codecs/` while it is made: what it imports, and the functions that its readers and writers share. */
export class CodecFile {
  readonly owner: FieldOwner;
  readonly #context: ImportContext;
  /** Module to the names as imported, such as `type Shape` or `string as Espalierstring`. */
  readonly #imports = new Map<string, Set<string>>();
  readonly #functionNames = new Set<string>();
  readonly #functions: Lines[] = [];
  /** Functions that were made already, by what they do. */
  readonly #known = new Map<string, string>();

  constructor(context: ImportContext, owner: FieldOwner) {
    this.#context = context;
    this.owner = owner;
  }

  /** A function of the runtime; gives the name to print. */
  runtime(name: string): string {
    return this.#import(codegenModule, name, '');
  }

  /** A type of the runtime; gives the name to print. */
  runtimeType(name: string): string {
    return this.#import(codegenModule, name, 'type ');
  }

  /** A function or constant of the codecs of an embedded type. */
  codec(owner: FieldOwner, name: string): string {
    if (owner !== this.owner) this.#add(`./${owner.fileName}.${this.#context.extension}`, name);
    return name;
  }

  /** A class or (with `type `) a type of a file in `models/`. */
  model(fileName: string, name: string): void {
    this.#add(`../models/${fileName}.${this.#context.extension}`, name);
  }

  /**
   * A function or a table of this file, made once for each `key`.
   *
   * @param base The name that it has unless another function has it.
   */
  shared(key: string, base: string, make: (name: string) => Lines): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = this.#freeName(base);
    this.#known.set(key, name);
    this.#functions.push(make(name));
    return name;
  }

  /** The import declarations, the runtime's first. */
  importLines(): Lines {
    return [...this.#imports]
      .sort(
        ([left], [right]) => Number(left.startsWith('.')) - Number(right.startsWith('.')) || (left < right ? -1 : 1),
      )
      .flatMap(([module, names]) => importDeclaration(module, [...names].sort(compareImports)));
  }

  /** The functions of `shared`, each with a blank line before it. */
  functionLines(): Lines {
    return this.#functions.flatMap((lines) => ['', ...lines]);
  }

  #import(module: string, name: string, kind: '' | 'type '): string {
    let local = name;
    while (this.#context.declaredNames.has(local) || this.#functionNames.has(local)) local = `Espalier${local}`;
    this.#add(module, `${kind}${local === name ? name : `${name} as ${local}`}`);
    return local;
  }

  #add(module: string, name: string): void {
    const names = this.#imports.get(module);
    if (names === undefined) this.#imports.set(module, new Set([name]));
    else names.add(name);
  }

  #freeName(base: string): string {
    const isTaken = (name: string) =>
      this.#functionNames.has(name) ||
      this.#context.declaredNames.has(name) ||
      [...this.#imports.values()].some((names) => names.has(name));
    let name = base;
    for (let number = 2; isTaken(name); number++) name = `${base}${number}`;
    this.#functionNames.add(name);
    return name;
  }
}

function importDeclaration(module: string, names: readonly string[]): Lines {
  const line = `import { ${names.join(', ')} } from ${escaped.stringLiteral(module)};`;
  if (line.length <= WIDEST_LINE) return [line];
  return ['import {', names.map((name) => `${name},`), `} from ${escaped.stringLiteral(module)};`];
}

function compareImports(left: string, right: string): number {
  return compareNames(left.replace(/^type /, ''), right.replace(/^type /, ''));
}
