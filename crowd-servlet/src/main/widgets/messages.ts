import { number } from "./format.js";
import type { Activity, Opinion } from "./types.js";

/** All words of the widgets, in English. Dates and names come in ready to show. */

const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const plural = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIXES: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** As in "3rd". */
export const ordinal = (n: number): string => `${number(n)}${SUFFIXES[plural.select(n)] ?? ""}`;

const ACTIVITIES: Readonly<Record<Activity, string>> = {
  comment: "comment",
  propose: "propose ideas",
  "vote-on-comments": "vote on comments",
  "vote-on-ideas": "vote on ideas",
  "see-results": "see how others voted",
};

const doing = (activities: readonly Activity[]): string => list.format(activities.map((a) => ACTIVITIES[a]));

const METHODS: Readonly<Record<string, string>> = {
  wilson: "Best supported",
  net: "Net support",
  bayes: "Likely support",
  newest: "Newest",
};

const PAST: Readonly<Record<Opinion, string>> = { agree: "agreed", disagree: "disagreed", pass: "passed" };

export const messages = {
  // Loading and trouble
  loading: "Loading…",
  unreachable: "The server could not be reached. Check the connection and try again.",
  refused: (status: number) => `The server refused this (${status}). Try again later.`,
  tryAgain: "Try again",
  misplaced: (attribute: string) => `This element needs the attribute “${attribute}”.`,

  // Phases
  phase: (title: string, until: string) => ({ title, rest: `, until ${until}.` }),
  extended: (from: string, reason: string) => `Extended from ${from}: ${reason}`,
  can: (activities: readonly Activity[]) =>
    activities.length ? `You can ${doing(activities)}.` : "For now this page is for reading.",
  later: (activities: readonly Activity[], from: string, phase: string) =>
    `You can ${doing(activities)} from ${from}, in the phase “${phase}”.`,
  earlier: (activities: readonly Activity[], until: string) => `It was possible to ${doing(activities)} until ${until}.`,
  notNow: (activities: readonly Activity[]) => `It is not possible to ${doing(activities)} in this phase.`,
  starts: (phase: string, day: string) => `The next phase, “${phase}”, starts on ${day}. Until then this page is for reading.`,
  over: "The last phase is over. This page is for reading.",
  closed: (day: string) => `This campaign closed on ${day}. Everything stays here to be read.`,
  guide: "Read the guide that came out of it",
  hidden: "How others vote is not shown in this phase, so that everybody judges for themselves.",
  hiddenFromReaders: "Readers do not see in this phase how others vote. You see it because of your role.",

  // People
  writingAs: (alias: string) => `You write as ${alias}.`,
  guest: "You appear under an alias. A cookie keeps it for you once you write or vote.",
  you: "you",
  edited: "edited",
  editedAt: (when: string) => `edited ${when}`,

  // Discussion
  order: "Order",
  newestFirst: "Newest first",
  oldestFirst: "Oldest first",
  noComments: "No comments yet.",
  noCommentsInvite: "No comments yet. Yours could be the first.",
  moreComments: "Show more comments",
  moreReplies: "Show more replies",
  newComments: (n: number) => count(n, "new comment", "new comments"),
  deleted: "This comment was deleted by its author.",
  removed: "This comment was removed by a moderator.",
  inReplyTo: (alias: string) => `in reply to ${alias}`,
  commentBy: (alias: string) => `Comment by ${alias}`,
  goneComment: "A comment that is gone",
  permalink: "Link to this comment",
  becameIdea: "Became an idea:",

  // Writing
  comment: "Your comment",
  post: "Post",
  posting: "Posting…",
  posted: "Your comment is posted.",
  reply: "Reply",
  replyTo: (alias: string) => `Reply to ${alias}`,
  yourReply: (alias: string) => `Your reply to ${alias}`,
  cancel: "Cancel",
  edit: "Edit",
  editYours: "Edit your comment",
  save: "Save",
  saved: "Your change is saved.",
  delete: "Delete",
  remove: "Remove",
  deleteQuestion: "Delete your comment? Its place in the discussion stays, with the replies.",
  removeQuestion: "Remove this comment? Its place in the discussion stays, with the replies.",
  keep: "Keep it",
  deletedNow: "The comment is deleted.",
  markdown: "**bold**, *italic*, > quotation, [link](https://…)",
  formatting: "Formatting:",
  empty: "Write something first.",
  emptyTitle: "Give it a title first.",
  tooLong: (excess: number) => `This is ${count(excess, "character", "characters")} too long.`,
  left: (n: number) => `${count(n, "character", "characters")} left`,
  unsent: "Not sent yet",
  barred: "Not sent: this is not possible now. Copy the text if you want to use it elsewhere.",
  discard: "Discard",

  // Votes
  vote: { agree: "Agree", disagree: "Disagree", pass: "Pass" } as Readonly<Record<Opinion, string>>,
  voteOn: (what: string) => `Your vote on ${what}`,
  thisComment: (alias: string) => `the comment by ${alias}`,
  thisIdea: (title: string) => `the idea “${title}”`,
  withdraw: "Press again to withdraw your vote",
  voted: (vote: Opinion | null) => (vote ? `You ${PAST[vote]}.` : "Your vote is withdrawn."),
  counts: (agree: number, disagree: number, pass: number) =>
    agree + disagree + pass === 0
      ? "No votes."
      : `${number(agree)} agreed, ${number(disagree)} disagreed, ${number(pass)} passed.`,

  // Ideas
  propose: "Propose an idea",
  ideaTitle: "Title",
  ideaText: "The idea in a few sentences",
  ideaQuestion: "Answers the question",
  proposeNow: "Propose it",
  proposed: "Your idea is in the list.",
  sort: "Order",
  method: (id: string) => METHODS[id] ?? id,
  noIdeas: "No ideas yet.",
  noIdeasInvite: "No ideas yet. Yours could be the first.",
  moreIdeas: "Show more ideas",
  newIdeas: (n: number) => count(n, "new idea", "new ideas"),
  newOrder: "the new order",
  show: (what: string) => `Show ${what}`,
  news: (what: string) => `There is something to show: ${what}.`,
  revise: "Revise",
  revised: "The idea is revised.",
  revisedMeanwhile: "Above stands what the idea says now. Save again to put your wording in its place.",
  history: (n: number) => `History (${number(n)})`,
  historyTitle: "How the wording changed",
  wording: (n: number) => `Wording ${number(n)}`,
  current: "current",
  discuss: "Discuss",
  discussionOf: (title: string) => `Discussion of the idea “${title}”`,
  why: "Why is this here?",
  terms: "The numbers behind it",
  term: "Number",
  value: "Value",
  meaning: "Meaning",
  goneAuthor: "somebody whose comment is gone",
  source: "From a comment by",
  sourceIn: "under",
  makeIdea: "Make this an idea",
  captured: (title: string) => `The comment became the idea “${title}”.`,

  // Standing
  couldBe: (best: number, worst: number) => `could be ${ordinal(best)} to ${ordinal(worst)}`,
  tiedWith: (n: number) => `tied with ${count(n, "other", "others")}`,
  unrated: "Too few votes for a place yet",
  share: (low: string, high: string) => `${low} to ${high} would agree`,
  balance: (low: string, high: string) => `balance ${low} to ${high}`,
} as const;
