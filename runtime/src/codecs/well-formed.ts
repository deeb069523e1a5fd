/** ES2024's method, which Node has had since version 20. */
interface WellFormedCheck {
  isWellFormed(): boolean;
}

/** Whether a text has no lone surrogates; these cannot be UTF-8, and the driver would store U+FFFD instead. */
export function isWellFormed(text: string): boolean {
  return (text as string & WellFormedCheck).isWellFormed();
}
