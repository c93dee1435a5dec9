import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { CrowdChange } from "./base.js";
import { Problem } from "./api.js";
import { may, type Scene } from "./context.js";
import { CrowdComposer, IDEA_LENGTH, type Written } from "./crowd-composer.js";
import { pageLink, siteLink } from "./dom.js";
import { Draft } from "./drafts.js";
import { moment, pageLanguage } from "./format.js";
import { messages } from "./messages.js";
import { sanitised } from "./safe-html.js";
import { scaleOf, standingLine, type Scale } from "./standing.js";
import type { Idea, Receipt, Source } from "./types.js";

type Panel = "why" | "discuss" | "history" | "revise";

const PARTS =
  "notice, composer, textarea, input, select, button, post-button, news-button, more-button, threads, replies, comment, " +
  "byline, alias, text, gone, ideas, vote, vote-button, vote-agree, vote-disagree, vote-pass, error";

/** One idea: what it says, how it stands and why, and what the reader can do about it. */
export class CrowdIdea extends LitElement {
  @property({ attribute: false }) scene!: Scene;
  @property({ attribute: false }) idea!: Idea;
  /** The ranking that the standing is from. */
  @property({ attribute: false }) method = "newest";
  @property({ attribute: false }) scale: Scale = scaleOf([], "wilson");
  @property({ attribute: false }) tied = 0;
  @property({ attribute: false }) level = 3;
  @property({ attribute: false }) announce!: (text: string) => void;
  /** The idea is now this. */
  @property({ attribute: false }) accept!: (idea: Idea, action: CrowdChange["action"]) => void;

  @state() private panel: Panel | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated && this.idea.revisable && Draft.exists(CrowdComposer.draftName("revise", this.idea.id))) {
      this.panel = "revise";
    }
  }

  /** Opens the discussion, so that an anchor can lead into it. */
  openDiscussion(): void {
    this.panel = "discuss";
  }

  protected override render(): TemplateResult {
    const { idea } = this;
    const title = `crowd-title-${idea.id}`;
    return html`<article
      class="idea"
      part="idea"
      tabindex="-1"
      aria-labelledby=${title}
      data-test="idea"
      data-id=${idea.id}
      data-mine=${idea.mine}
      data-version=${idea.version}
    >
      ${standingLine(idea, this.method, this.scale, this.tied)}
      <h3 class="idea-title" part="idea-title" id=${title} aria-level=${this.level} dir="auto" lang=${pageLanguage() ?? nothing}>${idea.title}</h3>
      <p class="byline" part="byline">
        <bdi class="alias" part="alias">${idea.alias}</bdi>${idea.mine
          ? html` <span class="you">${messages.you}</span>`
          : nothing}
        <span class="muted"
          ><a href=${pageLink(`crowd-idea-${idea.id}`)}><time datetime=${idea.at}>${moment(idea.at)}</time></a></span
        >
      </p>
      ${idea.html ? html`<div class="prose" part="text" dir="auto" lang=${pageLanguage() ?? nothing}>${sanitised(idea.html)}</div>` : nothing}
      ${idea.sources.map(source)}
      <div class="actions">
        <crowd-vote
          .scene=${this.scene}
          .path="/ideas/${idea.id}"
          .what=${messages.thisIdea(idea.title)}
          .receipt=${idea}
          .allowed=${may(this.scene, "vote-on-ideas")}
          .voted=${this.voted}
        ></crowd-vote>
        <div class="links">
          ${this.button("why", messages.why, title, idea.standing !== null)}
          ${this.button("discuss", messages.discuss, title, true)}
          ${this.button("history", messages.history(idea.revisions), title, idea.revisions > 1)}
          ${this.button("revise", messages.revise, title, idea.revisable)}
        </div>
      </div>
      ${this.open(idea)}
    </article>`;
  }

  private button(panel: Panel, text: string, title: string, shown: boolean): TemplateResult | typeof nothing {
    return shown
      ? html`<button
          type="button"
          class="quiet"
          part="button"
          data-test=${panel}
          aria-expanded=${this.panel === panel}
          aria-describedby=${title}
          @click=${() => this.toggle(panel)}
        >
          ${text}
        </button>`
      : nothing;
  }

  private open(idea: Idea): TemplateResult | typeof nothing {
    switch (this.panel) {
      case "why":
        return html`<crowd-why .scene=${this.scene} .idea=${idea} .method=${this.method} data-test="explanation"></crowd-why>`;
      case "history":
        return html`<crowd-history .scene=${this.scene} .idea=${idea} data-test="history-panel"></crowd-history>`;
      case "discuss":
        return html`<crowd-discussion
          class="inset"
          part="idea-discussion"
          exportparts=${PARTS}
          nested
          campaign=${this.scene.context.slug}
          prefix=${this.scene.context.api.prefix}
          discussion=${idea.discussion}
          label=${messages.discussionOf(idea.title)}
        ></crowd-discussion>`;
      case "revise":
        return html`<crowd-composer
          .kind=${"revise"}
          .subject=${idea.id}
          .label=${messages.ideaText}
          .action=${messages.save}
          .titled=${true}
          .limit=${IDEA_LENGTH}
          .initial=${{ title: idea.title, text: idea.text ?? "" }}
          .barred=${!idea.revisable}
          .send=${this.revise}
          .cancel=${() => this.close()}
        ></crowd-composer>`;
      default:
        return nothing;
    }
  }

  private async toggle(panel: Panel): Promise<void> {
    this.panel = this.panel === panel ? undefined : panel;
    await this.updateComplete;
    const composer = this.querySelector<CrowdComposer>(":scope > article > crowd-composer");
    await composer?.updateComplete;
    composer?.focus();
  }

  private async close(): Promise<void> {
    const from = this.panel;
    this.panel = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-test="${from ?? ""}"]`)?.focus();
  }

  private readonly voted = ({ vote, votes }: Receipt): void => {
    this.accept({ ...this.idea, vote, votes }, "voted");
    this.announce(messages.voted(vote));
  };

  private readonly revise = async ({ title, text }: Written): Promise<void> => {
    const { context } = this.scene;
    const path = `/ideas/${this.idea.id}`;
    try {
      const body = { version: this.idea.version, title, text };
      const revised = await context.write<Idea>("PUT", path, body);
      this.accept({ ...revised, standing: this.idea.standing }, "edited");
    } catch (error) {
      const problem = Problem.of(error);
      const now = problem.status === 409 ? await context.api.get<Idea>(path) : this.idea;
      if (now.version === this.idea.version) {
        throw problem;
      }
      // Somebody else was faster: the reader sees that wording and decides.
      this.accept({ ...now, standing: this.idea.standing }, "edited");
      throw new Problem(409, `${problem.message}. ${messages.revisedMeanwhile}`, problem.reason);
    }
    this.announce(messages.revised);
    await this.close();
  };
}

function source({ alias, url, articleTitle }: Source): TemplateResult {
  const where = html`<bdi>${alias ?? messages.goneAuthor}</bdi>${articleTitle ? html` ${messages.sourceIn} “<bdi>${articleTitle}</bdi>”` : nothing}`;
  return html`<p class="source muted" part="source" data-test="source">
    ${messages.source} ${url ? html`<a href=${siteLink(url)}>${where}</a>` : where}
  </p>`;
}
