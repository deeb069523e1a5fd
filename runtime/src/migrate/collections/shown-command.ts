import { BSON, type Document } from 'mongodb';

/** A command as people are shown it. */
export function shownCommand(command: Document): Document {
  return BSON.EJSON.serialize(command, { relaxed: true });
}
