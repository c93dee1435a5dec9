/** What the server sends, as its HTTP API describes it. Ids are opaque strings that sort by time; times are ISO 8601, UTC. */

export type Opinion = "agree" | "disagree" | "pass";

export type Activity = "comment" | "propose" | "vote-on-comments" | "vote-on-ideas" | "see-results";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Votes {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** How things stand after a vote; no numbers while results are hidden. */
export interface Receipt {
  readonly vote: Opinion | null;
  readonly votes: Votes | null;
}

export interface Comment extends Receipt {
  readonly id: string;
  /** The comment it answers. */
  readonly parent: string | null;
  /** The comment at the top of its thread; null for that one itself. */
  readonly thread: string | null;
  readonly discussion: string;
  readonly state: "visible" | "deleted" | "removed";
  readonly alias: string | null;
  readonly mine: boolean;
  readonly editable: boolean;
  /** Markdown; only in one's own comments. */
  readonly text: string | null;
  readonly html: string | null;
  readonly at: string;
  readonly editedAt: string | null;
  /** The URL is where the host shows the idea, if it says. */
  readonly ideas: readonly { readonly id: string; readonly title: string; readonly url: string | null }[];
}

export interface Thread {
  readonly comment: Comment;
  readonly replies: Page<Comment>;
}

/** A place in a ranking. Score and bounds are in the unit of the method's score. */
export interface Standing {
  readonly rank: number;
  readonly tier: number;
  readonly bestRank: number;
  readonly worstRank: number;
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the votes say anything about the idea. */
  readonly rated: boolean;
}

/** A comment from which an idea was captured. */
export interface Source {
  readonly comment: string;
  /** Null if the comment is gone. */
  readonly alias: string | null;
  readonly discussion: string;
  readonly url: string | null;
  readonly articleTitle: string | null;
}

export interface Idea extends Receipt {
  readonly id: string;
  readonly version: number;
  readonly question: string;
  readonly title: string;
  /** Markdown; only where the reader may revise it. */
  readonly text: string | null;
  readonly html: string;
  readonly alias: string;
  readonly mine: boolean;
  readonly revisable: boolean;
  readonly at: string;
  readonly standing: Standing | null;
  readonly sources: readonly Source[];
  readonly discussion: string;
  readonly revisions: number;
}

export interface Revision {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly at: string;
}

export interface Explanation {
  readonly sentence: string;
  readonly score: number;
  readonly terms: readonly { readonly name: string; readonly value: number; readonly meaning: string }[];
}

/** Days are ISO dates in the time zone of the campaign. */
export interface Phase {
  readonly slug: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly permits: readonly Activity[];
  readonly extensions: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
}

export interface Question {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

/** A question with the ranking methods by which its ideas can be ordered. */
export interface RankedQuestion extends Question {
  readonly methods: readonly string[];
}

export interface Campaign {
  readonly slug: string;
  readonly title: string;
  readonly zone: string;
  readonly closed: string | null;
  readonly phase: string | null;
  /** The phase that begins next, by the server's clock; null if none does. */
  readonly next?: string | null;
  readonly permits: readonly Activity[];
  readonly showsResults: boolean;
  readonly phases: readonly Phase[];
  readonly questions: readonly Question[];
}

export interface Session {
  readonly participant: { readonly alias: string } | null;
  readonly roles: readonly string[];
}

export interface Article {
  readonly id: string;
  readonly discussion: string;
}
