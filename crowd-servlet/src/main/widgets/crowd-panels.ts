import { html, LitElement, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "./api.js";
import type { Scene } from "./context.js";
import { alertBox } from "./dom.js";
import { moment, number } from "./format.js";
import { messages } from "./messages.js";
import type { Explanation, Idea, Revision } from "./types.js";

/** Something about an idea that is read when it is opened, and again when the idea has changed. */
abstract class Panel<T> extends LitElement {
  @property({ attribute: false }) scene!: Scene;
  @property({ attribute: false }) idea!: Idea;
  @property({ attribute: false }) method = "";

  @state() private data: T | undefined;
  @state() private problem: Problem | undefined;
  private loadedFor = "";

  protected abstract path(): string;
  /** When this changes, the data is read again. */
  protected abstract restsOn(): string;
  protected abstract show(data: T): TemplateResult;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const state = `${this.path()} ${this.restsOn()}`;
    if (state !== this.loadedFor) {
      this.loadedFor = state;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    try {
      this.data = await this.scene.context.api.get<T>(this.path());
      this.problem = undefined;
    } catch (error) {
      this.problem = Problem.of(error);
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="panel" part="panel">
      ${this.problem
        ? alertBox(this.problem)
        : this.data === undefined
          ? html`<p class="muted">${messages.loading}</p>`
          : this.show(this.data)}
    </div>`;
  }
}

/** A number as short as it can be without misleading; moments as such. */
function value(name: string, n: number): string {
  return name === "since" ? moment(n) : number(n, { maximumSignificantDigits: Number.isInteger(n) ? 15 : 4 });
}

/** Why an idea stands where it stands: a sentence, and the numbers from which the score can be computed again. */
export class CrowdWhy extends Panel<Explanation> {
  protected override path(): string {
    return `/ideas/${this.idea.id}/explanation?method=${encodeURIComponent(this.method)}`;
  }

  protected override restsOn(): string {
    return JSON.stringify([this.idea.votes, this.idea.standing]);
  }

  protected override show(data: Explanation): TemplateResult {
    return html`<p class="sentence" data-test="explanation-sentence">${data.sentence}</p>
      <table class="terms" data-test="explanation-terms">
        <caption>
          ${messages.terms}
        </caption>
        <thead>
          <tr>
            <th scope="col">${messages.term}</th>
            <th scope="col" class="value">${messages.value}</th>
            <th scope="col">${messages.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${data.terms.map(
            (term) => html`<tr>
              <th scope="row">${term.name}</th>
              <td class="value">${value(term.name, term.value)}</td>
              <td>${term.meaning}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

/** The wordings of an idea, the present one first. */
export class CrowdHistory extends Panel<{ readonly items: readonly Revision[] }> {
  protected override path(): string {
    return `/ideas/${this.idea.id}/revisions`;
  }

  protected override restsOn(): string {
    return String(this.idea.version);
  }

  protected override show(data: { readonly items: readonly Revision[] }): TemplateResult {
    const newestFirst = [...data.items].reverse();
    return html`<ol class="revisions" data-test="revisions" aria-label=${messages.historyTitle}>
      ${newestFirst.map(
        (revision, i) => html`<li data-test="revision" data-number=${revision.number}>
          <p class="byline">
            <span class="alias">${messages.wording(revision.number)}</span>
            <span class="muted"
              ><time datetime=${revision.at}>${moment(revision.at)}</time>${i === 0 ? ` · ${messages.current}` : ""}</span
            >
          </p>
          <p class="revision-title" dir="auto">${revision.title}</p>
          <p class="revision-text" dir="auto">${revision.text}</p>
        </li>`,
      )}
    </ol>`;
  }
}
