import type { Draft, Metadata, Reading } from './draft.ts';
import { findOrigin } from './origin.ts';
import {
  belowStandfirst,
  bodyOf,
  examine,
  findBody,
  type PageBlock,
  type Region,
  toldBy,
  withLeadingList,
  withShortSentences,
} from './page.ts';
import { dayOrderOf, hasAmbiguousDate } from './stamp.ts';
import { findTitle, withoutHeadline } from './title.ts';

/**
 * Finds the article in what a file holds: its title, where and when it was published, its paragraphs, and nothing of
 * the page around it. What the moderator states in a sidecar goes before what the document states of itself, and that
 * before what its text shows. Null where no paragraph is.
 */
export function findArticle(
  { blocks, metadata: own, own: ownBlocks, warnings = [] }: Draft,
  sidecar: Metadata = {},
): Reading | null {
  const metadata = { ...own, ...sidecar };
  const text = blocks.map((block) => block.text).join('\n');
  const order = dayOrderOf(text, metadata.language);
  const page = examine(blocks, order);
  const around = findBody(page);
  if (!around) return null;
  const titleAt = findTitle(page, around, metadata.title);
  const shown = titleAt === null ? undefined : page[titleAt]?.text;
  const title = metadata.title ?? shown ?? withoutHeadline(page, around);
  if (title === undefined) return null;
  const body = belowStandfirst(page, belowTitle(page, around, titleAt));
  const region = withLeadingList(page, withShortSentences(page, body, titleAt), titleAt);
  // What serves as a title for want of one is a paragraph all the same.
  const titles = [metadata.title, shown].filter((each) => each !== undefined);
  const told = toldBy(page, region, titleAt, ownBlocks);
  const { paragraphs, headings, sections } = bodyOf(told, titles);
  if (paragraphs.length === 0) return null;

  const origin = findOrigin(page, region, titleAt, shown ?? title);
  const published = metadata.published ?? origin.published;
  return {
    title,
    outlet: metadata.outlet ?? origin.outlet,
    author: metadata.author ?? origin.author,
    url: metadata.url ?? origin.url,
    language: metadata.language ?? null,
    published,
    publishedBasis: sidecar.published ? 'sidecar' : own.published ? 'front-matter' : origin.publishedBasis,
    updated: metadata.updated ?? origin.updated,
    paragraphs,
    headings,
    sections,
    captions: [...new Set(page.filter((block) => block.isCaption && !block.isFurniture).map((block) => block.text))],
    warnings: published === null && isDateAmbiguous(page, region) ? [...warnings, AMBIGUOUS] : warnings,
  };
}

/** The body without what stands above a headline inside of it: a site's greeting, a consent text. */
function belowTitle(page: readonly PageBlock[], [start, end]: Region, titleAt: number | null): Region {
  if (titleAt === null || titleAt < start || titleAt >= end || titleAt - start > MAX_ABOVE_TITLE) return [start, end];
  const next = page.findIndex((block, index) => index > titleAt && index < end && block.isProse);
  return [next < 0 ? start : next, end];
}

const MAX_ABOVE_TITLE = 15;
const AMBIGUOUS =
  'its date could be read as day/month or month/day; write it as YYYY-MM-DD in a sidecar or in front matter';

function isDateAmbiguous(page: readonly PageBlock[], [start]: Region): boolean {
  return page.slice(0, start + 1).some((block) => block.words <= 12 && hasAmbiguousDate(block.text));
}
