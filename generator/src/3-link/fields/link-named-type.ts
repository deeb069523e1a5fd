import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import { fieldTypesByName } from '../../field-types/index.ts';
import type { Notation, TextRange } from '../notation/notation.ts';
import { keySpan } from '../place.ts';
import { linkOptions } from './link-options.ts';
import { brokenType, draftOf, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

type NamedNotation = Extract<Notation, { kind: 'name' }>;

/** Links a name in a type: a field type, an enum or an embedded type. */
export function linkNamedType(
  scope: TypeScope,
  site: TypeSite,
  notation: NamedNotation,
  spanOf: (range: TextRange) => Span,
): TypeDraft {
  const { name, parameters } = notation;
  const fieldType = fieldTypesByName.get(name);
  if (fieldType !== undefined) {
    const options = linkOptions(scope, site, fieldType, parameters, spanOf);
    return draftOf({ kind: 'scalar', fieldType, options }, Object.keys(fieldType.options));
  }
  if (parameters !== undefined) {
    scope.diagnostics.push(createDiagnostic('link/no-parameters', { type: name }, spanOf(parameters.range)));
  }
  const enumType = scope.enums.get(name);
  if (enumType !== undefined) return draftOf({ kind: 'enum', enum: enumType }, []);
  const embedded = scope.embedded.get(name);
  if (embedded !== undefined) return draftOf({ kind: 'embedded', embedded }, []);
  reportNoType(scope, name, spanOf(notation.range));
  return draftOf(brokenType, Object.keys(site.declaration));
}

function reportNoType({ diagnostics, symbols, suggest, enums, embedded }: TypeScope, name: string, span: Span): void {
  const symbol = symbols.byName.get(name);
  if (symbol?.kind === 'model' || symbol?.kind === 'mixin') {
    const related: RelatedPlace[] = [
      { message: `The ${symbol.kind} "${name}" is declared here`, span: keySpan(symbol.place) },
    ];
    diagnostics.push(
      symbol.kind === 'model'
        ? createDiagnostic('link/model-as-type', { name }, span, related)
        : createDiagnostic('link/mixin-as-type', { name }, span, related),
    );
    return;
  }
  const usual = USUAL_NAMES.get(name.toLowerCase());
  const near = usual ?? suggest(name, [...fieldTypesByName.keys(), ...enums.keys(), ...embedded.keys()]);
  const model =
    near === undefined
      ? suggest(
          name,
          symbols.models.map((declared) => declared.name),
        )
      : undefined;
  const hint =
    near !== undefined ? `Did you mean "${near}"?` : model !== undefined ? `Did you mean "ref(${model})"?` : undefined;
  diagnostics.push(createDiagnostic('link/unknown-type', { name }, span, [], hint));
}

/** What the types are called elsewhere. */
const USUAL_NAMES: ReadonlyMap<string, string> = new Map([
  ['text', 'string'],
  ['str', 'string'],
  ['varchar', 'string'],
  ['char', 'string'],
  ['number', 'int" or "double'],
  ['integer', 'int'],
  ['int32', 'int'],
  ['smallint', 'int'],
  ['bigint', 'long'],
  ['int64', 'long'],
  ['float', 'double'],
  ['real', 'double'],
  ['decimal128', 'decimal'],
  ['numeric', 'decimal'],
  ['money', 'decimal'],
  ['boolean', 'bool'],
  ['timestamp', 'datetime'],
  ['instant', 'datetime'],
  ['guid', 'uuid'],
  ['bytes', 'binary'],
  ['buffer', 'binary'],
  ['blob', 'binary'],
  ['object', 'json'],
  ['any', 'json'],
  ['mixed', 'json'],
  ['unknown', 'json'],
  ['point', 'geo.point'],
  ['polygon', 'geo.polygon'],
]);
