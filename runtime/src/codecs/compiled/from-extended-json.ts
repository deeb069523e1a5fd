import { BSON } from 'mongodb';

/** BSON of what is written as MongoDB's Extended JSON; plain numbers stay numbers. For options of indexes. */
export function fromExtendedJson(value: object): object {
  return BSON.EJSON.deserialize(value, { relaxed: false });
}
