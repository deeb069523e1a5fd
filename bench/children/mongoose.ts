import { MongooseSide } from '../sides/mongoose.ts';
import { runChild } from './child-task.ts';

await runChild(({ uri, database }) => MongooseSide.open(uri, database, false));
