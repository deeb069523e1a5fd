/** Trials at the same time: a killed process is waited out, which costs nothing, but each that lives needs the processor. */
const most = 6;
const waiting: (() => void)[] = [];
let running = 0;

/** Does the work as soon as few enough others are under way. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
