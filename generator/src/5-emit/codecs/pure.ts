/**
 * Goes before a call at the top of a generated file: bundlers keep such a call, and with it all that it names, unless
 * they are told that it does nothing but give its value. Without it a program that uses one model carries every model.
 */
export const pure = '/* @__PURE__ */';
