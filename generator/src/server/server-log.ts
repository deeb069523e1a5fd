// mongod logs one JSON object a line; ids are stable across versions, texts are not.
const waitingForConnections = '"id":23016';

/** Says whether the log shows that the server accepts connections. */
export function isServing(log: string): boolean {
  return log.includes(waitingForConnections);
}

/** What the log says about a failed start, in one line: its last errors, else its last line. */
export function explainLog(log: string): string {
  const lines = log.trim().split('\n');
  const errors = lines.map(readError).filter((error) => error !== undefined);
  return errors.slice(-3).join('; ') || lines.at(-1) || 'its log is empty';
}

function readError(line: string): string | undefined {
  if (!/"s":"[EF]"/.test(line)) return undefined;
  try {
    const entry: { msg?: unknown; attr?: { error?: unknown } } = JSON.parse(line);
    const detail = entry.attr?.error;
    if (detail === undefined) return String(entry.msg);
    return `${String(entry.msg)}: ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`;
  } catch {
    return line;
  }
}
