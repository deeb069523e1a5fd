import type { FieldShape, NamedField, Shape } from './shape.ts';

/**
 * Makes the shape of a model or embedded type. `fields` is called when the shape is first looked at and not before,
 * since types may contain themselves and each other.
 */
export function shape(name: string, fields: () => Readonly<Record<string, FieldShape>>): Shape {
  return new LazyShape(name, fields);
}

interface Lookup {
  readonly fields: readonly NamedField[];
  readonly byName: ReadonlyMap<string, NamedField>;
  readonly byStored: ReadonlyMap<string, NamedField>;
  readonly byFormer: ReadonlyMap<string, NamedField>;
}

class LazyShape implements Shape {
  readonly name: string;
  readonly #declare: () => Readonly<Record<string, FieldShape>>;
  #lookup: Lookup | undefined;

  constructor(name: string, declare: () => Readonly<Record<string, FieldShape>>) {
    this.name = name;
    this.#declare = declare;
  }

  get fields(): readonly NamedField[] {
    return this.#resolve().fields;
  }

  get byName(): ReadonlyMap<string, NamedField> {
    return this.#resolve().byName;
  }

  get byStored(): ReadonlyMap<string, NamedField> {
    return this.#resolve().byStored;
  }

  get byFormer(): ReadonlyMap<string, NamedField> {
    return this.#resolve().byFormer;
  }

  #resolve(): Lookup {
    this.#lookup ??= makeLookup(this.#declare());
    return this.#lookup;
  }
}

function makeLookup(declared: Readonly<Record<string, FieldShape>>): Lookup {
  const fields = Object.entries(declared).map(
    ([name, field]): NamedField => ({ ...field, name, stored: field.stored ?? name }),
  );
  return {
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    byStored: new Map(fields.map((field) => [field.stored, field])),
    byFormer: new Map(fields.flatMap((field) => (field.was === undefined ? [] : [[field.was, field]]))),
  };
}
