import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { pause, Problem } from "./api.js";
import { Context, type Scene } from "./context.js";
import { alertBox } from "./dom.js";
import { CHANGED, Live } from "./live.js";
import { messages } from "./messages.js";
import { pageStyles } from "./styles.js";

/** What the event `crowd-changed` tells the page: the reader has changed something. */
export interface CrowdChange {
  readonly campaign: string;
  readonly kind: "comment" | "idea";
  readonly id: string;
  readonly action: "posted" | "edited" | "deleted" | "voted" | "captured";
}

const SCRIPT = "/widgets/crowd.js";

/** Where the server is, as told by the address of this script: `/crowd` for `/crowd/widgets/crowd.js`. */
function scriptPrefix(): string {
  const scripts = Array.from(document.querySelectorAll("script[src]"), (s) => (s as HTMLScriptElement).src);
  for (const src of scripts) {
    const url = new URL(src, document.baseURI);
    if (url.pathname.endsWith(SCRIPT)) {
      const path = url.pathname.slice(0, -SCRIPT.length);
      return url.origin === location.origin ? path : url.origin + path;
    }
  }
  return "/crowd";
}

/** What the two elements that publishers use have in common. */
export abstract class CrowdElement extends LitElement {
  static override styles = [...pageStyles];

  /** The slug of the campaign. */
  @property() campaign = "";
  /** Where the server is, without a slash at the end. */
  @property({ attribute: "prefix" }) server = scriptPrefix();

  /** Makes the whole a landmark of this name; for pages that do not name the place themselves. */
  @property() label = "";
  /** Where the publisher shows the guide of a closed campaign; else the server's own page. */
  @property({ attribute: "guide-url" }) guideUrl = "";

  @state() protected scene: Scene | undefined;
  @state() protected trouble: Problem | undefined;
  @state() protected loaded = false;
  /** What went wrong with something the reader asked for, while what was there before stays. */
  @state() protected problem: Problem | undefined;
  @state() protected busy = false;
  @state() private status = "";

  /** Goes up with each start, so that answers to an earlier one can be told. */
  protected run = 0;
  private unfollow: (() => void) | undefined;
  private context: Context | undefined;

  constructor() {
    super();
    new Live(this, async () => {
      if (!this.scene || !this.loaded) {
        return false;
      }
      await this.scene.context.refresh();
      return this.refresh();
    });
  }

  /** The attributes that say what is shown. */
  protected abstract inputs(): readonly string[];

  /** Reads everything from the start. */
  protected abstract load(scene: Scene): Promise<void>;

  /** Looks for news and tells whether there are any. */
  protected abstract refresh(): Promise<boolean>;

  /** What there is to see once it is loaded. */
  protected abstract content(scene: Scene): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["campaign", "server", ...this.inputs()].some((name) => changed.has(name))) {
      void this.start();
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="root" part="root" lang="en" aria-busy=${this.loaded || this.trouble ? "false" : "true"}>
      ${this.scene && this.loaded ? this.content(this.scene) : nothing}
      ${this.trouble
        ? html`<div>
            ${alertBox(this.trouble)}
            <button type="button" class="button" part="button" data-test="try-again" @click=${() => void this.start()}>
              ${messages.tryAgain}
            </button>
          </div>`
        : this.loaded
          ? nothing
          : html`<p class="muted">${messages.loading}</p>`}
      <p class="unseen" role="status" data-test="status">${this.status}</p>
    </div>`;
  }

  /** Says something to those who do not see the change. */
  readonly announce = (text: string): void => {
    this.status = "";
    requestAnimationFrame(() => (this.status = text));
  };

  /** Does what the reader asked for; a refusal is shown where the list ends. */
  protected async attempt(what: (scene: Scene) => Promise<void>): Promise<void> {
    if (!this.scene) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await what(this.scene);
    } catch (error) {
      this.problem = Problem.of(error);
    }
    this.busy = false;
  }

  /** The items on the screen: comments or ideas. */
  protected async items(): Promise<HTMLElement[]> {
    await this.updateComplete;
    await pause(0); // The items render after this element.
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>("article[data-id]"));
  }

  protected async item(id: string): Promise<HTMLElement | undefined> {
    return (await this.items()).find((item) => item.dataset["id"] === id);
  }

  /** Puts the focus on the first item that was not there before. */
  protected async focusNew(before: ReadonlySet<string>): Promise<void> {
    const items = await this.items();
    const found = items.find((item) => !before.has(item.dataset["id"] ?? "")) ?? items[0];
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
  }

  /** Brings to the screen what arrived in the meantime; it floats, so that nothing moves. */
  protected newsButton(what: string, show: () => void): TemplateResult {
    return html`<div class="news">
      <button type="button" class="button pill" part="button news-button" data-test="show-new" @click=${show}>
        ${messages.show(what)}
      </button>
    </div>`;
  }

  /** What stands below a list. */
  protected foot(next: string | null, more: string, show: () => void): TemplateResult {
    return html`${alertBox(this.problem)}
    ${next
      ? html`<button type="button" class="button more" part="button more-button" data-test="more" @click=${show}>
          ${more}
        </button>`
      : nothing}`;
  }

  protected tell(change: Omit<CrowdChange, "campaign">): void {
    const detail: CrowdChange = { campaign: this.campaign, ...change };
    this.dispatchEvent(new CustomEvent(CHANGED, { detail, bubbles: true, composed: true }));
  }

  private follow(): void {
    this.unfollow?.();
    this.unfollow = this.context?.follow((scene) => (this.scene = scene));
  }

  protected async start(): Promise<void> {
    const run = ++this.run;
    this.trouble = undefined;
    this.loaded = false;
    try {
      if (!this.campaign) {
        throw new Problem(0, messages.misplaced("campaign"));
      }
      this.context = Context.of(this.server.replace(/\/+$/, ""), this.campaign);
      this.follow();
      const scene = await this.context.ready();
      if (run === this.run) {
        this.scene = scene;
        await this.load(scene);
      }
    } catch (error) {
      if (run === this.run) {
        this.trouble = Problem.of(error);
      }
    }
  }
}
