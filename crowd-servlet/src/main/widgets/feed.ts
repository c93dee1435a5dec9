import { ids, merge, mergeReplies, put, type Order } from "./threads.js";
import type { Comment, Page, Thread } from "./types.js";

export const PAGE = 20;
/** The server's largest page. */
export const LARGEST = 100;
/** The most threads that are read again at a time while the page is open. */
const WINDOW = 60;

/** Which part of a discussion to read. */
export interface Part {
  readonly limit: number;
  readonly after: string | null;
}

/**
 * What is known of a discussion, and what of it the reader has on the screen. What arrives by itself waits until the reader
 * wants it, so that nothing moves under their eyes.
 */
export class Feed {
  order: Order = "newest";
  threads: readonly Thread[] = [];
  next: string | null = null;
  /** More arrived than was read again, so the list would have a hole. */
  gap = false;

  private seen: ReadonlySet<string> = new Set();
  private pages: Part[] = [];
  /** Where the replies after the first page begin, for threads of which all replies have been read. */
  private readonly tails = new Map<string, string>();
  private turn = 0;

  /** Starts with the first page. */
  begin(page: Page<Thread>): void {
    this.tails.clear();
    this.gap = false;
    this.pages = [{ after: null, limit: page.items.length }];
    this.threads = page.items;
    this.next = page.next;
    this.seen = new Set(ids(page.items));
  }

  /** Adds the page that came after the cursor. */
  more(after: string, page: Page<Thread>): void {
    this.pages.push({ after, limit: page.items.length });
    this.threads = merge(this.threads, page.items, this.order);
    this.next = page.next;
    this.see(ids(page.items));
  }

  moreReplies(top: string, page: Page<Comment>): void {
    this.threads = mergeReplies(this.threads, top, page);
    this.see(page.items.map((comment) => comment.id));
  }

  /** Takes in a comment that was changed here. */
  put(comment: Comment): void {
    this.threads = put(this.threads, comment, this.order);
  }

  see(more: readonly string[] = ids(this.threads)): void {
    this.seen = new Set([...this.seen, ...more]);
  }

  has(id: string): boolean {
    return ids(this.threads).includes(id);
  }

  sees(id: string): boolean {
    return this.seen.has(id);
  }

  get onScreen(): ReadonlySet<string> {
    return this.seen;
  }

  thread(top: string): Thread | undefined {
    return this.threads.find((thread) => thread.comment.id === top);
  }

  /** How many comments wait. */
  get waiting(): number {
    return ids(this.threads).filter((id) => !this.seen.has(id)).length;
  }

  /** What to read again: where new threads arrive, and as much around it as one answer should carry. */
  window(): Part {
    if (this.order === "newest") {
      return { limit: Math.min(WINDOW, Math.max(PAGE, this.threads.length)), after: null };
    }
    const last = this.pages.slice(-2);
    const count = last.reduce((sum, page) => sum + page.limit, 0);
    const limit = this.next ? Math.max(1, count) : Math.max(WINDOW, count + PAGE);
    return { limit: Math.min(LARGEST, limit), after: last[0]?.after ?? null };
  }

  /** The end of a long thread to read again; such threads take turns. */
  tail(): { readonly top: string; readonly after: string } | undefined {
    const tails = Array.from(this.tails);
    const [top, after] = tails[this.turn++ % Math.max(1, tails.length)] ?? [];
    return top && after ? { top, after } : undefined;
  }

  /** Takes in what was read again. */
  takeIn(page: Page<Thread>): void {
    const empty = this.threads.length === 0;
    this.gap ||= this.order === "newest" && !empty && page.next !== null && !page.items.some((t) => this.has(t.comment.id));
    for (const { comment, replies } of page.items) {
      const all = this.thread(comment.id)?.replies;
      if (replies.next && all && !all.next && all.items.length > replies.items.length) {
        this.tails.set(comment.id, replies.next);
      }
    }
    this.threads = merge(this.threads, page.items, this.order);
    if (empty || (this.order === "oldest" && !this.next)) {
      this.next = page.next;
    }
    if (empty) {
      this.see(); // Nothing was there that could jump.
    }
  }

  /** Takes in the end of a long thread. */
  takeInReplies(top: string, page: Page<Comment>): void {
    this.threads = mergeReplies(this.threads, top, page);
  }
}
