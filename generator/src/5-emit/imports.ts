import type { EmbeddedType, EnumType, Model } from '../3-link/model-graph.ts';
import type { TypeText } from '../field-types/field-type.ts';
import { namesView } from './names-view.ts';
import type { NamesView } from './views/names.ts';

/** The only module of the runtime that generated code may import. */
export const codegenModule = '@espalier/runtime/codegen/v1';

/** What the files of one project need to know to import from each other. */
export interface ImportContext {
  readonly extension: 'js' | 'ts';
  /** Every name that any generated file declares: names of the runtime that equal one are imported under another. */
  readonly declaredNames: ReadonlySet<string>;
}

/** Collects what one file uses from others while the file's texts are made. */
export class Imports {
  readonly #context: ImportContext;
  readonly #file: string;
  readonly #types = new Map<string, Set<string>>();
  readonly #values = new Map<string, Set<string>>();

  /** `file` is the base name of the file in `models/` that is being made; what it declares itself is not imported. */
  constructor(context: ImportContext, file: string) {
    this.#context = context;
    this.#file = file;
  }

  /** A type of the runtime; gives the name to print. */
  runtime(name: string): string {
    return this.#fromRuntime(this.#types, name);
  }

  /** A class or function of the runtime; gives the name to print. */
  runtimeValue(name: string): string {
    return this.#fromRuntime(this.#values, name);
  }

  /** A field type's own text; gives it with the names under which its types were imported. */
  typeText({ text, imports = [] }: TypeText): string {
    return imports.reduce((result, name) => {
      const local = this.runtime(name);
      return local === name ? result : result.replace(new RegExp(`\\b${name}\\b`, 'g'), local);
    }, text);
  }

  /** The type of an enum. */
  enum(type: EnumType): string {
    return this.#fromSibling('enums', type.name);
  }

  /** A type of an embedded type's file, such as `CommentInput`. */
  embedded(type: EmbeddedType, suffix: string): string {
    return this.#fromSibling(type.fileName, `${type.name}${suffix}`);
  }

  /** A type of another model's file, such as `UserSpec`. */
  model(model: Model, suffix: string): string {
    return this.#fromSibling(model.fileName, `${model.name}${suffix}`);
  }

  /** A type of another generated file, by its path from this one without extension, such as `./post.class`. */
  type(path: string, name: string): string {
    add(this.#types, `${path}.${this.#context.extension}`, name);
    return name;
  }

  /** A value of another generated file. */
  value(path: string, name: string): string {
    add(this.#values, `${path}.${this.#context.extension}`, name);
    return name;
  }

  /** The import declarations: values before types, the runtime before siblings, all in alphabetical order. */
  list(): readonly NamesView<'import' | 'import type'>[] {
    return [
      ...sorted(this.#values).map(([module, names]) => namesView('import', names, module)),
      ...sorted(this.#types).map(([module, names]) => namesView('import type', names, module)),
    ];
  }

  #fromRuntime(kind: Map<string, Set<string>>, name: string): string {
    let local = name;
    while (this.#context.declaredNames.has(local)) local = `Espalier${local}`;
    add(kind, codegenModule, local === name ? name : `${name} as ${local}`);
    return local;
  }

  #fromSibling(file: string, name: string): string {
    return file === this.#file ? name : this.type(`./${file}`, name);
  }
}

function add(map: Map<string, Set<string>>, module: string, name: string): void {
  const names = map.get(module);
  if (names === undefined) map.set(module, new Set([name]));
  else names.add(name);
}

function sorted(map: ReadonlyMap<string, ReadonlySet<string>>): [string, string[]][] {
  return [...map]
    .sort(
      ([left], [right]) => Number(left.startsWith('.')) - Number(right.startsWith('.')) || compareNames(left, right),
    )
    .map(([module, names]) => [module, [...names].sort(compareNames)]);
}

/** The order of names in an import: by letters, capitals after small letters only where nothing else differs. */
export function compareNames(left: string, right: string): number {
  const [lowerLeft, lowerRight] = [left.toLowerCase(), right.toLowerCase()];
  if (lowerLeft !== lowerRight) return lowerLeft < lowerRight ? -1 : 1;
  return left < right ? -1 : Number(left > right);
}
