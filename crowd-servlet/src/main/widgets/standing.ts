import { html, nothing, type TemplateResult } from "lit";
import { percent, signed } from "./format.js";
import { messages, ordinal } from "./messages.js";
import type { Idea, Standing } from "./types.js";

/** The scores from one end of the bars to the other. Bars of one list share it, so that they can be compared. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

const SHARES: Scale = { from: 0, to: 1 };

/** Methods whose score is a share of people; others have a scale of their own. */
const isShare = (method: string): boolean => method === "wilson" || method === "bayes";

export function scaleOf(ideas: readonly Idea[], method: string): Scale {
  if (isShare(method)) {
    return SHARES;
  }
  const ends = ideas.flatMap(({ standing: s }) => (s ? [s.score, s.low ?? s.score, s.high ?? s.score] : []));
  const from = Math.min(0, ...ends);
  const to = Math.max(0, ...ends);
  return from < to ? { from, to } : { from, to: from + 1 };
}

/** How many of the ideas share the tier of this one. */
export const tiedWith = (idea: Idea, ideas: readonly Idea[]): number =>
  ideas.filter((other) => other.id !== idea.id && other.standing?.rated && other.standing.tier === idea.standing?.tier)
    .length;

/** The share of those who voted for or against; where the votes are hidden, something plausible. */
function share({ votes }: Idea, plausible: number): number {
  const decided = votes ? votes.agree + votes.disagree : 0;
  return votes && decided > 0 ? votes.agree / decided : plausible;
}

function bar(idea: Idea, { low, high, score }: Standing, method: string, scale: Scale): TemplateResult | typeof nothing {
  if (low === null || high === null) {
    return nothing;
  }
  const at = (value: number): string =>
    `${(100 * (Math.min(scale.to, Math.max(scale.from, value)) - scale.from)) / (scale.to - scale.from)}%`;
  const point = isShare(method) ? share(idea, (low + high) / 2) : score;
  // Through the property, since a content security policy may forbid the attribute.
  return html`<span class="bar" part="bar" aria-hidden="true"
    ><span
      class="bar-range"
      part="bar-range"
      .style=${`inset-inline: ${at(low)} ${at(scale.from + scale.to - high)}`}
    ></span
    ><span class="bar-point" part="bar-point" .style=${`inset-inline-start: ${at(point)}`}></span
  ></span>`;
}

function bounds({ low, high }: Standing, method: string): string {
  if (low === null || high === null) {
    return "";
  }
  return isShare(method)
    ? messages.share(percent(Math.floor(low * 100)), percent(Math.ceil(high * 100)))
    : messages.balance(signed(low), signed(high));
}

/** As in "3rd, could be 2nd to 5th", with the interval drawn beside it. */
export function standingLine(idea: Idea, method: string, scale: Scale, tied: number): TemplateResult | typeof nothing {
  const { standing } = idea;
  if (!standing) {
    return nothing;
  }
  if (!standing.rated) {
    return html`<p class="standing muted" part="standing" data-test="standing">${messages.unrated}</p>`;
  }
  const { rank, bestRank, worstRank } = standing;
  // Without an interval the range of ranks is only that of the tie.
  const unsure = standing.low !== null && bestRank < worstRank;
  const words = [
    unsure ? messages.couldBe(bestRank, worstRank) : "",
    tied > 0 ? messages.tiedWith(tied) : "",
    bounds(standing, method),
  ].filter((part) => part !== "");
  return html`<p class="standing" part="standing" data-test="standing">
    <b class="rank" part="rank">${ordinal(rank)}</b>${bar(idea, standing, method, scale)}
    <span class="muted">${words.join(" · ")}</span>
  </p>`;
}
