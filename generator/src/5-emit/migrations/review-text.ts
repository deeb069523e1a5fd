import type { Step } from '@espalier/runtime/migrate';

/** What a reviewer has to agree to before a step may run: what it does that cannot be taken for granted. Else `undefined`. */
export function reviewText(step: Step): string | undefined {
  switch (step.op) {
    case 'dropCollection':
      return step.destructive === 'refuse'
        ? 'It takes the documents away. They stay in the trash until `espalier migrate purge`.'
        : undefined;
    case 'rewrite':
      return step.edits.some((edit) => edit.edit === 'removeField' && edit.destructive === 'refuse')
        ? 'It takes values away. They stay in the trash until `espalier migrate purge`.'
        : undefined;
    case 'modifyIndex':
      return step.destructive === 'refuse' ? 'Documents expire sooner than before, and do not come back.' : undefined;
    case 'renameCollection':
      return step.gap === 'refuse'
        ? 'It leaves a gap: an application of the other version does not find the documents.'
        : undefined;
    case 'replaceIndex':
      if (step.gap !== 'refuse') return undefined;
      return Object.values(step.from.key).includes('text')
        ? 'It leaves a gap: until the new index is built, no text is found.'
        : 'It leaves a gap: until the new index is built, duplicates are let in.';
    default:
      return undefined;
  }
}
