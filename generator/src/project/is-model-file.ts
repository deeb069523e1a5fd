/** Whether a file in the models folder is read. Hidden ones are not: editors keep locks and drafts under such names. */
export function isModelFile(name: string): boolean {
  return /^[^.].*\.ya?ml$/.test(name);
}
