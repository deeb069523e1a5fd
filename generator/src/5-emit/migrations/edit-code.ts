import type { Edit } from '@espalier/runtime/migrate';
import { type Code, call } from './code.ts';
import { dataCode } from './data-code.ts';

/** The call of `edit` that makes an edit. What is said anyway when nothing is said is left out, approvals aside. */
export function editCode(edit: Edit): Code {
  const make = (...values: readonly unknown[]) =>
    call(`edit.${edit.edit}`, ...[edit.path, ...values].filter((value) => value !== undefined).map(dataCode));
  switch (edit.edit) {
    case 'renameField':
    case 'moveField':
      return make(edit.to, edit.onConflict === 'refuse' ? undefined : { onConflict: edit.onConflict });
    case 'addField':
      return make(edit.value);
    case 'removeField':
      return make({ destructive: edit.destructive });
    case 'convertField': {
      const onError = edit.onError === 'refuse' ? undefined : edit.onError;
      return make({ from: edit.from, to: edit.to, using: edit.using, onError });
    }
    case 'mapValues':
      return make(edit.values);
    case 'replaceNull':
      return make(edit.by);
    case 'wrapInArray':
      return make();
    case 'unwrapArray':
      return make(edit.onProblem === 'refuse' ? undefined : { onProblem: edit.onProblem });
    case 'computeField':
      return make(edit.expression);
  }
}
