export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
