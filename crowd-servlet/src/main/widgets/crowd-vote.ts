import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "./api.js";
import type { Scene } from "./context.js";
import { alertBox } from "./dom.js";
import { number } from "./format.js";
import { messages } from "./messages.js";
import type { Opinion, Receipt, Votes } from "./types.js";

const OPINIONS: readonly Opinion[] = ["agree", "disagree", "pass"];

/** The numbers as they will be once the vote is counted. */
function moved(votes: Votes | null, from: Opinion | null, to: Opinion | null): Votes | null {
  if (!votes || from === to) {
    return votes;
  }
  const next: Record<Opinion, number> = { ...votes };
  if (from) {
    next[from] = Math.max(0, next[from] - 1);
  }
  if (to) {
    next[to]++;
  }
  return next;
}

/**
 * Agree, disagree, pass; pressing one's own vote again withdraws it. A press shows at once and is rolled back if the server
 * refuses it. Part of the shadow root of the element around it, as are all elements that publishers do not use themselves.
 */
export class CrowdVote extends LitElement {
  @property({ attribute: false }) scene!: Scene;
  /** What is voted on, below the prefix, as in `/ideas/…`. */
  @property({ attribute: false }) path = "";
  /** The same in words. */
  @property({ attribute: false }) what = "";
  @property({ attribute: false }) receipt!: Receipt;
  @property({ attribute: false }) allowed = false;
  @property({ attribute: false }) voted!: (receipt: Receipt) => void;

  /** Undefined while nothing is under way. */
  @state() private wanted: Opinion | null | undefined;
  @state() private problem: Problem | undefined;
  private busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const own = this.wanted === undefined ? this.receipt.vote : this.wanted;
    const votes = moved(this.receipt.votes, this.receipt.vote, own);
    return this.allowed ? this.buttons(own, votes) : this.words(own, votes);
  }

  private buttons(own: Opinion | null, votes: Votes | null): TemplateResult {
    return html`<div class="vote" part="vote" role="group" aria-label=${messages.voteOn(this.what)}>
        ${OPINIONS.map(
          (opinion) => html`<button
            type="button"
            part="vote-button vote-${opinion}"
            data-test="vote"
            data-vote=${opinion}
            aria-pressed=${own === opinion}
            title=${own === opinion ? messages.withdraw : nothing}
            @click=${() => this.press(opinion, own)}
          >
            ${messages.vote[opinion]}${votes ? html` <span class="count">${number(votes[opinion])}</span>` : nothing}
          </button>`,
        )}
      </div>
      ${alertBox(this.problem)}`;
  }

  private words(own: Opinion | null, votes: Votes | null): TemplateResult {
    return html`<p class="vote-words muted" part="vote" data-test="vote-words" data-vote=${own ?? nothing}>
      ${votes ? messages.counts(votes.agree, votes.disagree, votes.pass) : nothing}
      ${own ? messages.voted(own) : nothing}
    </p>`;
  }

  private press(opinion: Opinion, own: Opinion | null): void {
    this.wanted = own === opinion ? null : opinion;
    this.problem = undefined;
    if (!this.busy) {
      void this.send();
    }
  }

  /** One request at a time; of presses in the meantime the last one counts. */
  private async send(): Promise<void> {
    this.busy = true;
    let receipt: Receipt | undefined;
    try {
      for (let sent: Opinion | null | undefined; this.wanted !== undefined && this.wanted !== sent; ) {
        sent = this.wanted;
        const path = `${this.path}/vote`;
        receipt = sent
          ? await this.scene.context.write<Receipt>("PUT", path, { vote: sent })
          : await this.scene.context.write<Receipt>("DELETE", path);
      }
    } catch (error) {
      this.problem = Problem.of(error);
    }
    this.busy = false;
    this.wanted = undefined;
    if (receipt) {
      this.voted(receipt);
    }
  }
}
