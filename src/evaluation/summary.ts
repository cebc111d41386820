import type { Evaluation } from './measure.ts';

export interface IndexSize {
  readonly articles: number;
  readonly paragraphs: number;
  readonly buildMs: number;
  readonly heapMb: number;
}

/** For a person at a terminal; the same figures as the JSON. */
export function summaryText(evaluation: Evaluation, index: IndexSize): string {
  const { recallAt, mrrAt10, answerable, unanswerable, latencyMs } = evaluation;
  const lines = [
    `${evaluation.questions} ${evaluation.questions === 1 ? 'question' : 'questions'} over ${index.articles} articles of ${index.paragraphs} paragraphs (indexed in ${index.buildMs} ms, ${index.heapMb} MB)`,
    `  right paragraph first   ${percent(recallAt[1])}   in the first 3: ${percent(recallAt[3])}, 5: ${percent(recallAt[5])}, 10: ${percent(recallAt[10])}   MRR@10 ${mrrAt10?.toFixed(3) ?? '–'}`,
    `  answerable              ${answerable.total}: ${answerable.answered} answered, ${answerable.topRight} of them with the right paragraph first`,
    `  unanswerable            ${unanswerable.total}: ${unanswerable.declined} declined`,
    `  time per answer         median ${latencyMs.p50} ms, 99% within ${latencyMs.p99} ms, longest ${latencyMs.max} ms`,
  ];
  return `${lines.join('\n')}\n`;
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}
