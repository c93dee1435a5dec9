import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "./api.js";
import { alertBox, uniqueId } from "./dom.js";
import { Draft } from "./drafts.js";
import { pageLanguage } from "./format.js";
import { messages } from "./messages.js";
import type { Question } from "./types.js";

export const COMMENT_LENGTH = 5_000;
export const IDEA_LENGTH = 10_000;
export const TITLE_LENGTH = 200;
const SHOW_LEFT = 200;

/** What was written. Without title or question where none was asked for. */
export interface Written {
  readonly title: string;
  readonly text: string;
  readonly question: string;
}

type Field = keyof Written;

/** Characters as the server counts them. */
const length = (text: string): number => Array.from(text.trim()).length;

/** The one form: for comments, replies and edits, and with a title for ideas. */
export class CrowdComposer extends LitElement {
  /** Names the controls for tests and the draft. */
  @property({ attribute: false }) kind: "comment" | "reply" | "edit" | "idea" | "revise" | "capture" = "comment";
  /** What the draft belongs to, as in an id. */
  @property({ attribute: false }) subject = "";
  @property({ attribute: false }) label = "";
  @property({ attribute: false }) action = messages.post;
  @property({ attribute: false }) note = "";
  @property({ attribute: false }) initial: Partial<Written> = {};
  @property({ attribute: false }) titled = false;
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property({ attribute: false }) limit = COMMENT_LENGTH;
  /** Sends what was written; a refusal is shown here and the text stays. */
  @property({ attribute: false }) send!: (written: Written, draft: Draft) => Promise<void>;
  /** Whether this is not possible now: then what was written can be read and copied, and nothing more. */
  @property({ attribute: false }) barred = false;
  /** Without it there is no button for it. */
  @property({ attribute: false }) cancel: (() => void) | undefined;
  /** Called when what was written and cannot be sent has been thrown away. */
  @property({ attribute: false }) discarded: (() => void) | undefined;

  @state() private values: Written = { title: "", text: "", question: "" };
  @state() private busy = false;
  @state() private problem: Problem | undefined;
  @state() private restored = false;
  private readonly base = uniqueId();
  private draft!: Draft;

  static draftName(kind: CrowdComposer["kind"], subject: string): string {
    return `${kind}:${subject}`;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("subject") || changed.has("kind")) {
      this.draft = new Draft(CrowdComposer.draftName(this.kind, this.subject));
      this.values = { ...this.fresh(), ...this.draft.values };
      this.restored = Object.values(this.draft.values).some((value) => value !== "");
    }
  }

  protected override render(): TemplateResult {
    const error = `${this.base}-error`;
    return html`<form class="composer" part="composer" novalidate data-test="${this.kind}-form" @submit=${this.submit}>
      ${this.questions.length ? this.questionField() : nothing} ${this.titled ? this.titleField(error) : nothing}
      <div class="field">
        <label for="${this.base}-text">${this.label}</label>
        <textarea
          id="${this.base}-text"
          part="textarea"
          data-test="${this.kind}-text"
          dir="auto"
          lang=${pageLanguage() ?? nothing}
          ?readonly=${this.barred}
          rows=${this.kind === "comment" && !this.values.text ? 2 : 4}
          aria-describedby="${this.base}-hint${this.problem ? ` ${error}` : ""}"
          aria-invalid=${this.problem && this.problem.field !== "title" ? "true" : nothing}
          .value=${this.values.text}
          @input=${(e: Event) => this.write("text", e)}
          @keydown=${this.keys}
        ></textarea>
      </div>
      ${alertBox(this.problem, error)}
      <div class="composer-foot">
        <p class="hint muted" id="${this.base}-hint">${this.hint()}</p>
        <div class="composer-buttons">
          ${this.cancel || this.barred
            ? html`<button type="button" class="quiet" part="button" data-test="${this.kind}-cancel" @click=${this.stop}>
                ${this.barred ? messages.discard : messages.cancel}
              </button>`
            : nothing}
          ${this.barred
            ? nothing
            : html`<button
                type="submit"
                class="button primary"
                part="button post-button"
                data-test="${this.kind}-post"
                aria-disabled=${this.busy ? "true" : nothing}
              >
                ${this.busy ? messages.posting : this.action}
              </button>`}
        </div>
      </div>
    </form>`;
  }

  private questionField(): TemplateResult {
    return html`<div class="field">
      <label for="${this.base}-question">${messages.ideaQuestion}</label>
      <select
        id="${this.base}-question"
        part="select"
        data-test="${this.kind}-question"
        @change=${(e: Event) => this.write("question", e)}
      >
        ${this.questions.map(
          (q) => html`<option value=${q.id} .selected=${q.id === this.values.question}>${q.title}</option>`,
        )}
      </select>
    </div>`;
  }

  private titleField(error: string): TemplateResult {
    return html`<div class="field">
      <label for="${this.base}-title">${messages.ideaTitle}</label>
      <input
        id="${this.base}-title"
        type="text"
        part="input"
        data-test="${this.kind}-title"
        dir="auto"
        lang=${pageLanguage() ?? nothing}
        ?readonly=${this.barred}
        autocomplete="off"
        aria-describedby=${this.problem ? error : nothing}
        aria-invalid=${this.problem?.field === "title" ? "true" : nothing}
        .value=${this.values.title}
        @input=${(e: Event) => this.write("title", e)}
      />
    </div>`;
  }

  private hint(): TemplateResult | string {
    if (this.barred) {
      return messages.barred;
    }
    const left = this.limit - length(this.values.text);
    if (left < SHOW_LEFT) {
      return left < 0 ? messages.tooLong(-left) : messages.left(left);
    }
    return html`${this.restored ? html`<strong>${messages.unsent}.</strong> ` : nothing}${this.note} ${messages.formatting}
      <span dir="ltr">${messages.markdown}</span>`;
  }

  override focus(): void {
    const field = this.querySelector<HTMLElement>("input, textarea");
    field?.focus();
  }

  private write(field: Field, event: Event): void {
    const control = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    this.values = { ...this.values, [field]: control.value };
    const untouched = this.values.title === this.fresh().title && this.values.text === this.fresh().text;
    if (untouched) {
      this.draft.clear();
    } else {
      this.draft.keep({ ...this.values });
    }
    this.restored = false;
  }

  private fresh(): Written {
    return { title: "", text: "", question: this.questions[0]?.id ?? "", ...this.initial };
  }

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.submit(event);
    }
  };

  private readonly stop = (): void => {
    this.draft.clear();
    this.values = this.fresh();
    this.problem = undefined;
    this.cancel?.();
    this.discarded?.();
  };

  /** What is wrong before anything is sent, so that the reader need not wait for the answer. */
  private refuse(): Problem | undefined {
    if (this.titled && !this.values.title.trim()) {
      return new Problem(400, messages.emptyTitle, undefined, "title");
    }
    if (!this.titled && !this.values.text.trim()) {
      return new Problem(400, messages.empty, undefined, "text");
    }
    const titleExcess = length(this.values.title) - TITLE_LENGTH;
    if (titleExcess > 0) {
      return new Problem(400, messages.tooLong(titleExcess), undefined, "title");
    }
    const excess = length(this.values.text) - this.limit;
    return excess > 0 ? new Problem(400, messages.tooLong(excess), undefined, "text") : undefined;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.barred) {
      return;
    }
    this.problem = this.refuse();
    if (this.problem) {
      this.querySelector<HTMLElement>(this.problem.field === "title" ? "input" : "textarea")?.focus();
      return;
    }
    this.busy = true;
    try {
      await this.send({ ...this.values, title: this.values.title.trim(), text: this.values.text.trim() }, this.draft);
      this.draft.clear();
      this.values = this.fresh();
      this.restored = false;
    } catch (error) {
      this.problem = Problem.of(error);
    } finally {
      this.busy = false;
    }
  };
}
