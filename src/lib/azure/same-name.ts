/** Returns whether two names are the same to Azure, which ignores their case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
