import { datetimeType } from '../../field-types/datetime.ts';
import { intType } from '../../field-types/int.ts';
import type { LinkContext } from '../link-context.ts';
import type { Default, Field, FieldRole, Type } from '../model-graph.ts';
import { checkFieldName } from '../names/check-field-name.ts';
import { keySpan, type Place, valueSpan, within } from '../place.ts';
import type { DeclaredModel } from '../symbols.ts';

const datetime: Type = { kind: 'scalar', fieldType: datetimeType, options: {} };
const int: Type = { kind: 'scalar', fieldType: intType, options: {} };

/** The fields that Espalier keeps itself because the model asks for timestamps, a version or soft deletion. */
export function roleFieldsOf(context: LinkContext, { declaration, place }: DeclaredModel): readonly Field[] {
  const { timestamps = false, version, softDelete } = declaration;
  const times = typeof timestamps === 'boolean' ? { createdAt: timestamps, updatedAt: timestamps } : timestamps;
  const timePlace = (role: string) => within(place, 'timestamps', ...(typeof timestamps === 'boolean' ? [] : [role]));
  const now: Default = { kind: 'now' };
  return [
    ...roleField(context, 'createdAt', times.createdAt ?? true, timePlace('createdAt'), datetime, now),
    ...roleField(context, 'updatedAt', times.updatedAt ?? true, timePlace('updatedAt'), datetime, now),
    ...roleField(context, 'version', version ?? false, within(place, 'version'), int, { kind: 'constant', value: 1 }),
    ...roleField(context, 'deletedAt', softDelete ?? false, within(place, 'softDelete'), datetime, undefined),
  ];
}

function roleField(
  context: LinkContext,
  role: FieldRole,
  wish: boolean | string,
  place: Place,
  type: Type,
  byDefault: Default | undefined,
): readonly Field[] {
  if (wish === false) return [];
  const name = wish === true ? role : wish;
  const span = wish === true ? keySpan(place) : valueSpan(place);
  if (!checkFieldName(context, 'field', name, span)) return [];
  const field = { name, stored: name, type, nullable: false, optional: byDefault === undefined, role, span };
  return [{ ...field, immutable: role === 'createdAt', ...(byDefault === undefined ? {} : { default: byDefault }) }];
}
