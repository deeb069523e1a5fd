import type { Article } from './article.ts';

/** Reads each of an article's 55 values and sums up something of them, so that no read can be left out. */
export function readEveryField(article: Article): number {
  const { author, comments, tags } = article;
  let sum = lengths(article._id.id, article.title, article.slug, article.excerpt, article.body);
  sum += lengths(article.status, article.language);
  sum += article.views + article.score + (article.featured ? 1 : 0) + article.readMinutes;
  sum += times(article.publishedAt, article.createdAt, article.updatedAt);
  sum += lengths(author.name, author.email, author.bio, author.website) + times(author.joinedAt) + author.reputation;
  const { street, city, zip, country, phone } = author.address;
  sum += lengths(street, city, zip, country, phone);
  for (const tag of tags) sum += tag.length;
  for (const comment of comments) {
    sum += lengths(comment.name, comment.text) + times(comment.at) + comment.likes + (comment.approved ? 1 : 0);
  }
  return sum;
}

function lengths(...texts: readonly { readonly length: number }[]): number {
  let sum = 0;
  for (const text of texts) sum += text.length;
  return sum;
}

function times(...dates: readonly Date[]): number {
  let sum = 0;
  for (const date of dates) sum += date.getTime() % 1009;
  return sum;
}
