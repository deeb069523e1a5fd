/** The most bytes of UTF-8 that a file may have: about a thousand models. */
export const LARGEST_FILE = 1024 * 1024;

/** The most levels of mappings and sequences within each other; the deepest declaration needs about fifteen. */
export const DEEPEST_NESTING = 64;
