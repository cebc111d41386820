import { hash } from 'node:crypto';
import type { Answer } from './answers/index.ts';
import type { AskQuery, Library } from './library.ts';
import type { Span } from './sentence.ts';

/** The answer made longest ago is forgotten first. */
const MAX_ANSWERS = 500;
const LIFETIME_MILLISECONDS = 15 * 60_000;
/** With a filter that leaves more articles, the list of them would weigh more than the answer. */
const MAX_ARTICLES = 1000;

/** An answer without a word of the question: what the articles never mention stands as places in it. */
type Kept =
  | (Omit<Answer & { kind: 'found' }, 'question' | 'corrected'> & {
      readonly corrected: readonly { readonly place: Span; readonly read: string }[];
    })
  | (Omit<Answer & { kind: 'nothing' }, 'question' | 'missing'> & { readonly missing: readonly Span[] });

/**
 * The library, which answers from memory what was asked a short while ago: a page turned, a private copy and a shared
 * answer ask the same again. What is asked again while its answer is being made waits for that one. The answers belong
 * to this library: the articles read anew are another one, which begins with none.
 *
 * They are in memory only, under a fingerprint from which the question can't be read. PRIVACY.md promises that.
 */
export function rememberAnswers(library: Library): Library {
  const memory = new Memory();
  const pending = new Map<string, Promise<Answer>>();

  async function make(query: AskQuery, fingerprint: string): Promise<Answer> {
    try {
      const made = await library.ask(query);
      memory.keep(fingerprint, made);
      return made;
    } finally {
      pending.delete(fingerprint);
    }
  }

  return {
    ...library,
    async ask(query) {
      const fingerprint = fingerprintOf(query);
      const kept = memory.get(fingerprint);
      if (kept) return withQuestion(kept, query.question);
      const made = pending.get(fingerprint) ?? make(query, fingerprint);
      pending.set(fingerprint, made);
      return made;
    },
  };
}

/** Apart from the library: its timers would keep one in memory that another has taken the place of. */
class Memory {
  /** In the order in which they were made. */
  readonly #known = new Map<string, { readonly answer: Kept; readonly timer: NodeJS.Timeout }>();

  get(fingerprint: string): Kept | undefined {
    return this.#known.get(fingerprint)?.answer;
  }

  keep(fingerprint: string, made: Answer): void {
    const answer = withoutQuestion(made);
    if (answer === null) return;
    const timer = setTimeout(() => this.#forget(fingerprint), LIFETIME_MILLISECONDS).unref();
    this.#known.set(fingerprint, { answer, timer });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_ANSWERS && oldest !== undefined) this.#forget(oldest);
  }

  #forget(fingerprint: string): void {
    clearTimeout(this.#known.get(fingerprint)?.timer);
    this.#known.delete(fingerprint);
  }
}

/** Of all that decides an answer, and of nothing else. */
function fingerprintOf(query: AskQuery): string {
  const said = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return hash('sha256', JSON.stringify(said.sort()), 'base64');
}

/** Null for what isn't kept. */
function withoutQuestion(answer: Answer): Kept | null {
  // Made in no time, and of nothing but what was typed.
  if (answer.kind === 'unknown-source' || (answer.scope.articles?.size ?? 0) > MAX_ARTICLES) return null;
  const placeOf = (word: string): Span => {
    const start = answer.question.indexOf(word);
    return [start, start + word.length];
  };
  const isPlace = ([start]: Span) => start >= 0;
  if (answer.kind === 'found') {
    const { question: _, ...rest } = answer;
    const corrected = answer.corrected.map(({ word, read }) => ({ place: placeOf(word), read }));
    return corrected.every(({ place }) => isPlace(place)) ? { ...rest, corrected } : null;
  }
  const { question: _, ...rest } = answer;
  const missing = answer.missing.map(placeOf);
  return missing.every(isPlace) ? { ...rest, missing } : null;
}

function withQuestion(answer: Kept, question: string): Answer {
  const wordAt = (place: Span) => question.slice(...place);
  return answer.kind === 'found'
    ? { ...answer, question, corrected: answer.corrected.map(({ place, read }) => ({ word: wordAt(place), read })) }
    : { ...answer, question, missing: answer.missing.map(wordAt) };
}
