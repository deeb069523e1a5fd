import type { YamlValue } from '../../1-parse/document.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { FieldType, FieldTypeOptions, OptionProblem } from '../../field-types/field-type.ts';
import { findOptionProblem } from '../../field-types/rules/find-option-problem.ts';
import type { NotationParameters, TextRange } from '../notation/notation.ts';
import { keySpan, valueSpan, within } from '../place.ts';
import type { TypeScope, TypeSite } from './type-draft.ts';

/** Merges the parameters of the short notation with the options of the long form, and checks each and all together. */
export function linkOptions(
  scope: TypeScope,
  site: TypeSite,
  fieldType: FieldType,
  parameters: NotationParameters | undefined,
  spanOf: (range: TextRange) => Span,
): FieldTypeOptions {
  const written =
    parameters === undefined ? {} : readParameters(scope, fieldType, parameters, () => spanOf(parameters.range));
  // The option's value in the long form; the parentheses when it came from there.
  const spanOfOption = (option: string): Span =>
    optionValue(site, option) !== undefined || parameters === undefined
      ? valueSpan(within(site.place, option))
      : spanOf(parameters.range);
  const options: Record<string, YamlValue> = {};
  let isSound = true;
  for (const option of Object.keys(fieldType.options)) {
    const long = optionValue(site, option);
    const value = long ?? written[option];
    if (long !== undefined && written[option] !== undefined) {
      scope.diagnostics.push(createDiagnostic('link/option-twice', { option }, keySpan(within(site.place, option))));
    }
    if (value === undefined) continue;
    options[option] = value;
    isSound = checkOption(scope, fieldType, option, value, spanOfOption) && isSound;
  }
  if (!isSound) return options;
  for (const problem of fieldType.check?.(options) ?? []) {
    reportProblem(scope, fieldType, problem, spanOfOption(problem.option));
  }
  return options;
}

/** Options are scalars, as the published schema has checked. */
function optionValue({ declaration }: TypeSite, option: string): YamlValue | undefined {
  const value = declaration[option];
  return typeof value === 'object' ? undefined : value;
}

function readParameters(
  { diagnostics }: TypeScope,
  { name, shorthand }: FieldType,
  parameters: NotationParameters,
  span: () => Span,
): FieldTypeOptions {
  if (shorthand === undefined) {
    diagnostics.push(createDiagnostic('link/no-parameters', { type: name }, span()));
    return {};
  }
  if (shorthand.kind === 'range') {
    if (parameters.kind === 'list') {
      const form = `${name}(..${parameters.values[0]})`;
      diagnostics.push(createDiagnostic('link/parameters', { type: name, form }, span()));
      return {};
    }
    const { min, max } = parameters;
    return {
      ...(min === undefined ? {} : { [shorthand.min]: min }),
      ...(max === undefined ? {} : { [shorthand.max]: max }),
    };
  }
  if (parameters.kind === 'range' || parameters.values.length > shorthand.options.length) {
    const form = `${name}(${shorthand.options.join(', ')})`;
    diagnostics.push(createDiagnostic('link/parameters', { type: name, form }, span()));
    return {};
  }
  return Object.fromEntries(parameters.values.map((value, index) => [shorthand.options[index] ?? '', value]));
}

function checkOption(
  scope: TypeScope,
  { name: type, options }: FieldType,
  option: string,
  value: YamlValue,
  spanOf: (option: string) => Span,
): boolean {
  const schema = options[option];
  const problem = schema === undefined ? undefined : findOptionProblem(schema, value);
  if (problem !== undefined) {
    scope.diagnostics.push(createDiagnostic('link/option-value', { option, type, problem }, spanOf(option)));
  }
  return problem === undefined;
}

function reportProblem(scope: TypeScope, { name }: FieldType, problem: OptionProblem, span: Span): void {
  const parameters = { type: name, problem: problem.message };
  scope.diagnostics.push(
    problem.severity === 'warning'
      ? createDiagnostic('link/option-risk', parameters, span, [], problem.hint)
      : createDiagnostic('link/option-rule', parameters, span, [], problem.hint),
  );
}
