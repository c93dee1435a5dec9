import type { Comment, Page, Thread } from "./types.js";

export type Order = "newest" | "oldest";

/** Ids sort by time, so what one has written oneself finds its place without asking. */
const byId = (a: Comment, b: Comment): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function sorted(threads: Iterable<Thread>, order: Order): Thread[] {
  const sign = order === "newest" ? -1 : 1;
  return Array.from(threads).sort((a, b) => sign * byId(a.comment, b.comment));
}

/** The union, in which later items replace earlier ones of the same id. */
function union(known: readonly Comment[], fresh: readonly Comment[]): Comment[] {
  const all = new Map([...known, ...fresh].map((comment) => [comment.id, comment]));
  return Array.from(all.values()).sort(byId);
}

/** The first replies again: if more than those were known already, so was where to go on. */
function repliesAgain(known: Page<Comment>, fresh: Page<Comment>): Page<Comment> {
  return {
    items: union(known.items, fresh.items),
    next: known.items.length > fresh.items.length ? known.next : fresh.next,
  };
}

/** Takes in threads that were read from the server: new ones and others again. */
export function merge(known: readonly Thread[], fresh: readonly Thread[], order: Order): Thread[] {
  const all = new Map(known.map((thread) => [thread.comment.id, thread]));
  for (const thread of fresh) {
    const before = all.get(thread.comment.id);
    all.set(
      thread.comment.id,
      before ? { comment: thread.comment, replies: repliesAgain(before.replies, thread.replies) } : thread,
    );
  }
  return sorted(all.values(), order);
}

/** Takes in a further page of replies to one comment. */
export function mergeReplies(known: readonly Thread[], top: string, page: Page<Comment>): Thread[] {
  return known.map((thread) =>
    thread.comment.id === top
      ? { ...thread, replies: { items: union(thread.replies.items, page.items), next: page.next } }
      : thread,
  );
}

/** Takes in one comment, new or changed. */
export function put(known: readonly Thread[], comment: Comment, order: Order): Thread[] {
  if (comment.thread !== null) {
    return known.map((thread) =>
      thread.comment.id === comment.thread
        ? { ...thread, replies: { ...thread.replies, items: union(thread.replies.items, [comment]) } }
        : thread,
    );
  }
  const before = known.find((thread) => thread.comment.id === comment.id);
  const after: Thread = { comment, replies: before?.replies ?? { items: [], next: null } };
  return sorted([...known.filter((thread) => thread !== before), after], order);
}

export const ids = (threads: readonly Thread[]): string[] =>
  threads.flatMap((thread) => [thread.comment.id, ...thread.replies.items.map((reply) => reply.id)]);
