import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { CrowdChange } from "./base.js";
import { Problem } from "./api.js";
import { has, may, type Scene } from "./context.js";
import { CrowdComposer, IDEA_LENGTH, type Written } from "./crowd-composer.js";
import { alertBox, pageLink } from "./dom.js";
import { Draft } from "./drafts.js";
import { moment, pageLanguage } from "./format.js";
import { messages } from "./messages.js";
import { sanitised } from "./safe-html.js";
import type { Comment, Idea, Receipt } from "./types.js";

/** What a comment asks of the discussion around it. */
export interface CommentHost {
  announce(text: string): void;
  /** A comment was written, or is now this. */
  accept(comment: Comment, action: CrowdChange["action"]): void;
  /** Shows another comment of the discussion. */
  goTo(id: string): void;
  /** Where an idea is shown; undefined if nobody said so, and then it is shown in place. */
  ideaLink(id: string): string | undefined;
}

type Mode = "read" | "reply" | "edit" | "capture" | "delete";

const CAPTURE_TITLE = 120;

/** A first sentence, as a proposal for a title. */
function firstSentence(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  const short = sentence.length > CAPTURE_TITLE ? sentence.slice(0, sentence.lastIndexOf(" ", CAPTURE_TITLE)) : sentence;
  return short.replace(/[.]$/, "");
}

/** One comment with what the reader can do about it. */
export class CrowdComment extends LitElement {
  @property({ attribute: false }) scene!: Scene;
  @property({ attribute: false }) comment!: Comment;
  /** Who wrote the comment that it answers, and its id, if that one is not at the top of the thread. */
  @property({ attribute: false }) answered: Comment | undefined;
  @property({ attribute: false }) host!: CommentHost;
  @property({ attribute: false }) level = 3;

  @state() private mode: Mode = "read";
  @state() private problem: Problem | undefined;
  @state() private idea: Idea | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was being written before a reload is opened again.
    if (!this.hasUpdated) {
      const open = (["reply", "edit", "capture"] as const).find(
        (mode) => this.can(mode) && Draft.exists(CrowdComposer.draftName(mode, this.comment.id)),
      );
      this.mode = open ?? "read";
    }
  }

  private can(mode: Mode): boolean {
    const { comment, scene } = this;
    if (comment.state !== "visible") {
      return false;
    }
    switch (mode) {
      case "reply":
        return may(scene, "comment");
      case "edit":
        return comment.editable;
      case "delete":
        return comment.mine || has(scene, "moderator");
      case "capture":
        return has(scene, "facilitator") && !scene.campaign.closed && scene.campaign.questions.length > 0;
      case "read":
        return true;
    }
  }

  protected override render(): TemplateResult {
    const { comment } = this;
    const label = comment.alias === null ? messages.goneComment : messages.commentBy(comment.alias);
    return html`<article
      class="comment"
      part="comment"
      tabindex="-1"
      aria-label=${label}
      data-test="comment"
      data-id=${comment.id}
      data-mine=${comment.mine}
    >
      ${comment.state === "visible" ? this.visible(comment) : this.gone(comment)}
    </article>`;
  }

  private gone(comment: Comment): TemplateResult {
    return html`<p class="muted gone" part="gone" data-test="gone">
      ${comment.state === "deleted" ? messages.deleted : messages.removed}
    </p>`;
  }

  private visible(comment: Comment): TemplateResult {
    const alias = comment.alias ?? "";
    return html`${this.byline(comment, alias)}
      ${this.mode === "edit"
        ? this.editForm(comment)
        : html`<div class="prose" part="text" dir="auto" lang=${pageLanguage() ?? nothing}>${sanitised(comment.html)}</div>`}
      ${this.links(comment)}
      <div class="actions">
        <crowd-vote
          .scene=${this.scene}
          .path="/comments/${comment.id}"
          .what=${messages.thisComment(alias)}
          .receipt=${comment}
          .allowed=${may(this.scene, "vote-on-comments")}
          .voted=${this.voted}
        ></crowd-vote>
        ${this.mode === "edit" ? nothing : this.buttons(alias)}
      </div>
      ${alertBox(this.problem)} ${this.panel(comment, alias)} ${this.opened()}`;
  }

  private byline(comment: Comment, alias: string): TemplateResult {
    const { answered } = this;
    return html`<p class="byline" part="byline">
      <bdi class="alias" part="alias">${alias}</bdi>${comment.mine ? html` <span class="you">${messages.you}</span>` : nothing}
      <span class="muted"
        ><a href=${pageLink(`crowd-comment-${comment.id}`)} title=${messages.permalink}
          ><time datetime=${comment.at}>${moment(comment.at)}</time></a
        >${comment.editedAt
          ? html` · <time datetime=${comment.editedAt} title=${messages.editedAt(moment(comment.editedAt))}
                >${messages.edited}</time
              >`
          : nothing}${answered
          ? html` ·
              <button type="button" class="link" data-test="in-reply-to" @click=${() => this.host.goTo(answered.id)}>
                ${messages.inReplyTo(answered.alias ?? messages.goneComment)}
              </button>`
          : nothing}</span
      >
    </p>`;
  }

  private buttons(alias: string): TemplateResult {
    const button = (mode: Mode, text: string, label: string): TemplateResult | typeof nothing =>
      this.can(mode)
        ? html`<button
            type="button"
            class="quiet"
            part="button"
            data-test=${mode}
            aria-label=${label}
            aria-expanded=${this.mode === mode}
            @click=${() => this.open(this.mode === mode ? "read" : mode)}
          >
            ${text}
          </button>`
        : nothing;
    const removal = this.comment.mine ? messages.delete : messages.remove;
    return html`<div class="links">
      ${button("reply", messages.reply, messages.replyTo(alias))} ${button("edit", messages.edit, messages.editYours)}
      ${button("delete", removal, `${removal}: ${messages.thisComment(alias)}`)}
      ${button("capture", messages.makeIdea, `${messages.makeIdea}: ${messages.thisComment(alias)}`)}
    </div>`;
  }

  private panel(comment: Comment, alias: string): TemplateResult | typeof nothing {
    switch (this.mode) {
      case "reply":
        return html`<crowd-composer
          .kind=${"reply"}
          .subject=${comment.id}
          .label=${messages.yourReply(alias)}
          .action=${messages.reply}
          .barred=${!this.can("reply")}
          .send=${this.reply}
          .cancel=${() => this.close()}
        ></crowd-composer>`;
      case "capture":
        return this.captureForm(comment);
      case "delete":
        return html`<div class="confirm" role="group" aria-label=${removal(comment)} data-test="confirm">
          <p>${removal(comment)}</p>
          <button type="button" class="button danger" part="button" data-test="confirm-delete" @click=${this.delete}>
            ${comment.mine ? messages.delete : messages.remove}
          </button>
          <button type="button" class="quiet" part="button" data-test="keep" @click=${() => this.close()}>
            ${messages.keep}
          </button>
        </div>`;
      default:
        return nothing;
    }
  }

  private editForm(comment: Comment): TemplateResult {
    return html`<crowd-composer
      .kind=${"edit"}
      .subject=${comment.id}
      .label=${messages.editYours}
      .action=${messages.save}
      .initial=${{ text: comment.text ?? "" }}
      .barred=${!this.can("edit")}
      .send=${this.edit}
      .cancel=${() => this.close()}
    ></crowd-composer>`;
  }

  private captureForm(comment: Comment): TemplateResult {
    const text = comment.text ?? this.querySelector<HTMLElement>(".prose")?.innerText ?? "";
    return html`<crowd-composer
      .kind=${"capture"}
      .subject=${comment.id}
      .label=${messages.ideaText}
      .action=${messages.makeIdea}
      .titled=${true}
      .limit=${IDEA_LENGTH}
      .questions=${this.scene.campaign.questions}
      .initial=${{ title: firstSentence(text), text }}
      .send=${this.capture}
      .cancel=${() => this.close()}
    ></crowd-composer>`;
  }

  private links(comment: Comment): TemplateResult | typeof nothing {
    if (!comment.ideas.length) {
      return nothing;
    }
    return html`<ul class="became" part="ideas">
        ${comment.ideas.map((idea) => {
          const link = idea.url ?? this.host.ideaLink(idea.id);
          return html`<li>
            ${messages.becameIdea}
            ${link
              ? html`<a href=${link} data-test="idea-link"><bdi>${idea.title}</bdi></a>`
              : html`<button
                  type="button"
                  class="link"
                  data-test="idea-link"
                  aria-expanded=${this.idea?.id === idea.id}
                  @click=${() => this.toggleIdea(idea.id)}
                >
                  <bdi>${idea.title}</bdi>
                </button>`}
          </li>`;
        })}
    </ul>`;
  }

  private opened(): TemplateResult | typeof nothing {
    return this.idea
      ? html`<crowd-idea
          class="inset"
          .scene=${this.scene}
          .idea=${this.idea}
          .level=${this.level}
          .announce=${(text: string) => this.host.announce(text)}
          .accept=${(idea: Idea) => (this.idea = idea)}
        ></crowd-idea>`
      : nothing;
  }

  private async toggleIdea(id: string): Promise<void> {
    if (this.idea?.id === id) {
      this.idea = undefined;
      return;
    }
    try {
      this.idea = await this.scene.context.api.get<Idea>(`/ideas/${id}`);
    } catch (error) {
      this.problem = Problem.of(error);
    }
  }

  private async open(mode: Mode): Promise<void> {
    this.mode = mode;
    this.problem = undefined;
    await this.updateComplete;
    const panel = this.querySelector<CrowdComposer>(":scope crowd-composer");
    await panel?.updateComplete;
    (panel ?? this.querySelector<HTMLElement>('[data-test="keep"]'))?.focus();
  }

  /** Back to reading, with the focus where it came from. */
  private async close(): Promise<void> {
    const from = this.mode;
    this.mode = "read";
    await this.updateComplete;
    (this.querySelector<HTMLElement>(`[data-test="${from}"]`) ?? this.querySelector<HTMLElement>("article"))?.focus();
  }

  private readonly voted = (receipt: Receipt): void => {
    const { vote, votes } = receipt;
    this.host.accept({ ...this.comment, vote, votes }, "voted");
    this.host.announce(messages.voted(vote));
  };

  private readonly reply = async ({ text }: Written, draft: Draft): Promise<void> => {
    const { comment, scene } = this;
    const body = { text, parent: comment.id };
    const path = `/discussions/${comment.discussion}/comments`;
    const posted = await scene.context.write<Comment>("POST", path, body, draft.key(body));
    this.mode = "read";
    this.host.accept(posted, "posted");
  };

  private readonly edit = async ({ text }: Written): Promise<void> => {
    this.host.accept(await this.scene.context.write<Comment>("PUT", `/comments/${this.comment.id}`, { text }), "edited");
    this.host.announce(messages.saved);
    await this.close();
  };

  private readonly delete = async (): Promise<void> => {
    try {
      const gone = await this.scene.context.write<Comment>("DELETE", `/comments/${this.comment.id}`);
      this.host.accept(gone, "deleted");
      this.host.announce(messages.deletedNow);
    } catch (error) {
      this.problem = Problem.of(error);
    }
    await this.close();
  };

  private readonly capture = async ({ title, text, question }: Written, draft: Draft): Promise<void> => {
    const { comment, scene } = this;
    const body = { comments: [comment.id], title, text };
    const path = `/questions/${question}/captures`;
    const idea = await scene.context.write<Idea>("POST", path, body, draft.key({ ...body, question }));
    const link = { id: idea.id, title: idea.title, url: null };
    const others = comment.ideas.filter((other) => other.id !== idea.id);
    this.host.accept({ ...comment, ideas: [...others, link] }, "captured");
    this.host.announce(messages.captured(idea.title));
    await this.close();
  };
}

const removal = (comment: Comment): string => (comment.mine ? messages.deleteQuestion : messages.removeQuestion);
