// What generated codecs import, and the tables that they must agree with.
export { BSONRegExp, Decimal128, Double, ObjectId, UUID } from 'mongodb';
export * from '../../../runtime/src/codecs/bytes/index.ts';
export * from '../../../runtime/src/codecs/compiled/index.ts';
export * from '../../../runtime/src/codecs/index.ts';
export { hiddenKeys } from '../../../runtime/src/codecs/unknown-keys.ts';
export { Row } from '../../../runtime/src/model/row.ts';
