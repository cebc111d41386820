const SEPARATOR = '\\s+[|\\-–—·•»]\\s+';
const HEAD = new RegExp(`^(?<first>.+?)${SEPARATOR}(?<rest>.+)$`);
const TAIL = new RegExp(`^(?<rest>.+)${SEPARATOR}(?<last>.+?)$`);

/**
 * A headline without the name of its site around it (`Headline | Gazette`, `Gazette - Headline`): where the site is
 * known to be called so, or where the headline stands alone among `lines`.
 */
export function withoutSiteName(title: string, site: string | undefined, lines: readonly string[]): string {
  const head = HEAD.exec(title)?.groups;
  const tail = TAIL.exec(title)?.groups;
  if (tail?.rest && isSame(tail.last, site)) return tail.rest;
  if (head?.rest && isSame(head.first, site)) return head.rest;
  return lines.find((line) => line === tail?.rest || line === head?.first) ?? title;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
