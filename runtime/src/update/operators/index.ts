import type { UpdateOperator } from '../update-context.ts';
import { addToSet } from './add-to-set.ts';
import { bit } from './bit.ts';
import { currentDate } from './current-date.ts';
import { extreme } from './extreme.ts';
import { arithmetic } from './increment.ts';
import { pop } from './pop.ts';
import { pull } from './pull.ts';
import { pullAll } from './pull-all.ts';
import { push } from './push.ts';
import { set } from './set.ts';
import { unset } from './unset.ts';

/** Every operator that an update may use. `$rename` is not among them: names are declared. */
export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $inc: /* @__PURE__ */ arithmetic('$inc'),
  $mul: /* @__PURE__ */ arithmetic('$mul'),
  $min: /* @__PURE__ */ extreme('$min'),
  $max: /* @__PURE__ */ extreme('$max'),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
  $currentDate: currentDate,
  $bit: bit,
};
