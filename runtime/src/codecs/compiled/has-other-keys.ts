import { hiddenKeys } from '../unknown-keys.ts';

/** Whether a value has more keys than these, shown or hidden. For compiled encoders. */
export function hasOtherKeys(value: object, count: number): boolean {
  return Object.keys(value).length !== count || hiddenKeys(value) !== undefined;
}
