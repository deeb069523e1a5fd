import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { fieldTypesByName } from '../../field-types/index.ts';
import type { LinkContext } from '../link-context.ts';
import { keySpan } from '../place.ts';
import type { DeclaredSymbol } from '../symbols.ts';
import { companionNamesOf, companionOwnerOf } from './companion-names.ts';
import { fileNameOf, isReservedFileName } from './file-name.ts';
import { findNameProblem } from './name-problem.ts';
import { reservedTypeNames } from './reserved-type-names.ts';

/** Checks the names of all models, embedded types, enums and mixins, each alone and all together. */
export function checkTypeNames(context: LinkContext): void {
  const symbols = [...context.symbols.byName.values()];
  const sound = symbols.filter((symbol) => checkAlone(context, symbol));
  checkCompanions(context, sound);
  checkFileNames(context, sound);
}

/** Reports at most one problem, so that one mistake is one diagnostic. */
function checkAlone({ diagnostics }: LinkContext, { kind, name, place }: DeclaredSymbol): boolean {
  const span = keySpan(place);
  const problem = findNameProblem(name);
  if (problem !== undefined) {
    diagnostics.push(createDiagnostic(problem, { kind, name, normalized: name.normalize('NFC') }, span));
  } else if (reservedTypeNames.has(name) || fieldTypesByName.has(name)) {
    diagnostics.push(createDiagnostic('link/reserved-type-name', { kind, name }, span));
  } else {
    return true;
  }
  return false;
}

/** `PostInput` beside `Post`, whose input type has that name; and `Weak`, whose type for `$set` would be `WeakSet`. */
function checkCompanions({ diagnostics, symbols }: LinkContext, declared: readonly DeclaredSymbol[]): void {
  for (const symbol of declared) {
    const { kind, name, place } = symbol;
    const owner = kind === 'mixin' ? undefined : companionOwnerOf(symbols, name);
    if (owner !== undefined) {
      const related = [{ message: `"${owner.name}" is declared here`, span: keySpan(owner.place) }];
      const parameters = { kind, name, owner: owner.name };
      diagnostics.push(createDiagnostic('link/companion-name', parameters, keySpan(place), related));
    }
    const companion = companionNamesOf(symbol).find((taken) => reservedTypeNames.has(taken));
    if (companion !== undefined) {
      diagnostics.push(createDiagnostic('link/reserved-companion-name', { kind, name, companion }, keySpan(place)));
    }
  }
}

/** Names that differ in case alone, or by what kebab-case loses, would share a file. */
function checkFileNames({ diagnostics }: LinkContext, declared: readonly DeclaredSymbol[]): void {
  const owners = new Map<string, DeclaredSymbol>();
  for (const symbol of declared) {
    if (symbol.kind === 'mixin' || symbol.kind === 'enum') continue;
    const { kind, name, place } = symbol;
    const fileName = fileNameOf(name);
    const first = owners.get(fileName);
    if (isReservedFileName(fileName)) {
      diagnostics.push(
        createDiagnostic('link/reserved-file-name', { kind, name, file: `${fileName}.ts` }, keySpan(place)),
      );
    } else if (first !== undefined) {
      const related = [{ message: `"${first.name}" is declared here`, span: keySpan(first.place) }];
      const parameters = { name, other: first.name, file: `${fileName}.ts` };
      diagnostics.push(createDiagnostic('link/file-name-clash', parameters, keySpan(place), related));
    } else {
      owners.set(fileName, symbol);
    }
  }
}
