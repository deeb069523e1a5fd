export { unreachableKey } from '../map.ts';
export { isPlainObject } from '../plain-object.ts';
export { copyMoment } from './copy-moment.ts';
export { fromExtendedJson } from './from-extended-json.ts';
export { hasOtherKeys } from './has-other-keys.ts';
export { isText } from './is-text.ts';
export { storedForm } from './stored-form.ts';
