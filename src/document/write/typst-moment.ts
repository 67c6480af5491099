/** A moment in UTC, in parts as a template takes them. */
export function momentOf(created: string): object {
  const at = new Date(created);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
