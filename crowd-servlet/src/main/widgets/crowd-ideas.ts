import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Anchors, type AnchorKind } from "./anchors.js";
import { Problem, query } from "./api.js";
import { CrowdElement, type CrowdChange } from "./base.js";
import { may, seesResults, type Scene } from "./context.js";
import { CrowdComposer, IDEA_LENGTH, type Written } from "./crowd-composer.js";
import type { CrowdIdea } from "./crowd-idea.js";
import { isTyping, reveal } from "./dom.js";
import { Draft } from "./drafts.js";
import { messages } from "./messages.js";
import { notice } from "./notice.js";
import { scaleOf, tiedWith } from "./standing.js";
import type { Comment, Idea, Page, RankedQuestion } from "./types.js";

const PAGE = 20;
/** The server's largest page: as many ideas are read again at a time while the page is open. */
const LARGEST = 100;
/** How many of the largest pages an anchor may cost. */
const SEEK_PAGES = 10;
/** The order that needs no results. */
const NEWEST = "newest";

/** The ideas for a question, in the order of a ranking. */
export class CrowdIdeas extends CrowdElement {
  /** The slug of the question. */
  @property() question = "";
  /** The id of the ranking method with which the list opens: wilson, net, bayes, newest or one of the publisher's. */
  @property() sort = "wilson";
  /** The level of the headings of ideas. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 3;

  @state() private asked: RankedQuestion | undefined;
  /** What is on the screen, in this order; it changes only when the reader wants it to. */
  @state() private order: readonly string[] = [];
  @state() private ideas: ReadonlyMap<string, Idea> = new Map();
  /** How the server's list begins by now. */
  @state() private latest: readonly string[] = [];
  @state() private next: string | null = null;
  @state() private chosen: string | undefined;
  @state() private proposing = false;

  private readBy = "";
  /** Proposed on this page: these stand on top until the list is read again. */
  private readonly fresh = new Set<string>();
  private readonly tags = new Map<string, string>();
  private readonly anchors = new Anchors(this, (kind, id) => this.seek(kind, id));

  protected override inputs(): readonly string[] {
    return ["question", "sort"];
  }

  /** The order that is shown: without results only the one that needs none. */
  private get method(): string {
    const wanted = this.chosen ?? this.sort;
    const known = this.asked?.methods.includes(wanted) ?? false;
    return this.scene && seesResults(this.scene) && known ? wanted : NEWEST;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Results were shown or hidden since the list was read: its order is another one now.
    if (this.loaded && this.readBy !== this.method) {
      this.readBy = this.method;
      void this.again(PAGE);
    }
  }

  protected override async load(scene: Scene): Promise<void> {
    const run = this.run;
    if (!this.question) {
      throw new Problem(0, messages.misplaced("question"));
    }
    const path = `/campaigns/${encodeURIComponent(this.campaign)}/questions/${encodeURIComponent(this.question)}`;
    const asked = await scene.context.api.get<RankedQuestion>(path);
    if (run !== this.run) {
      return;
    }
    this.asked = asked;
    this.proposing = Draft.exists(CrowdComposer.draftName("idea", asked.id));
    const page = await scene.context.api.get<Page<Idea>>(this.path(PAGE, null));
    if (run === this.run) {
      this.begin(page);
      this.loaded = true;
      await this.anchors.follow();
    }
  }

  private path(limit: number, after: string | null): string {
    return `/questions/${this.asked?.id ?? ""}/ideas${query({ sort: this.method, limit, after })}`;
  }

  private begin(page: Page<Idea>): void {
    this.readBy = this.method;
    this.tags.clear();
    this.fresh.clear();
    this.ideas = new Map(page.items.map((idea) => [idea.id, idea]));
    this.order = page.items.map((idea) => idea.id);
    this.latest = this.order;
    this.next = page.next;
  }

  protected override content(scene: Scene): TemplateResult {
    const shown = this.order.flatMap((id) => this.ideas.get(id) ?? []);
    const news = this.news();
    const propose = may(scene, "propose");
    return html`<section class="ideas" part="ideas" aria-label=${this.label || nothing}>
      ${notice(scene, ["propose", "vote-on-ideas"], this.guideUrl)}
      <div class="toolbar">
        ${propose && !this.proposing
          ? html`<button
              type="button"
              class="button primary"
              part="button propose-button"
              data-test="propose"
              @click=${this.openForm}
            >
              ${messages.propose}
            </button>`
          : nothing}
        ${this.sorting(scene)}
      </div>
      ${this.proposing ? this.form(propose) : nothing}
      ${news ? this.newsButton(news, this.showNew) : nothing}
      ${shown.length
        ? html`<ol class="idea-list" part="list" aria-busy=${this.busy}>
            ${repeat(
              shown,
              (idea) => idea.id,
              (idea) => html`<li>${this.entry(scene, idea, shown)}</li>`,
            )}
          </ol>`
        : html`<p class="muted" data-test="empty">${propose ? messages.noIdeasInvite : messages.noIdeas}</p>`}
      ${this.foot(this.next, messages.moreIdeas, this.showMore)}
    </section>`;
  }

  private sorting(scene: Scene): TemplateResult | typeof nothing {
    const methods = seesResults(scene) ? (this.asked?.methods ?? []) : [];
    return methods.length > 1
      ? html`<label
          >${messages.sort}
          <select part="select" data-test="sort" @change=${this.resort}>
            ${methods.map(
              (id) => html`<option value=${id} .selected=${id === this.method}>${messages.method(id)}</option>`,
            )}
          </select>
        </label>`
      : nothing;
  }

  private form(permitted: boolean): TemplateResult {
    return html`<crowd-composer
      .kind=${"idea"}
      .subject=${this.asked?.id ?? ""}
      .label=${messages.ideaText}
      .action=${messages.proposeNow}
      .titled=${true}
      .limit=${IDEA_LENGTH}
      .note=${this.scene?.session.participant ? "" : messages.guest}
      .barred=${!permitted}
      .send=${this.propose}
      .cancel=${() => this.closeForm()}
    ></crowd-composer>`;
  }

  private entry(scene: Scene, idea: Idea, shown: readonly Idea[]): TemplateResult {
    return html`<crowd-idea
      .scene=${scene}
      .idea=${idea}
      .method=${this.method}
      .scale=${scaleOf(shown, this.method)}
      .tied=${tiedWith(idea, shown)}
      .level=${this.headingLevel}
      .announce=${this.announce}
      .accept=${this.accept}
    ></crowd-idea>`;
  }

  private readonly accept = (idea: Idea, action: CrowdChange["action"]): void => {
    this.ideas = new Map(this.ideas).set(idea.id, idea);
    this.tell({ kind: "idea", id: idea.id, action });
  };

  private readonly openForm = async (): Promise<void> => {
    this.proposing = true;
    await this.updateComplete;
    const composer = this.renderRoot.querySelector<CrowdComposer>("section > crowd-composer");
    await composer?.updateComplete;
    composer?.focus();
  };

  private async closeForm(): Promise<void> {
    this.proposing = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-test="propose"]')?.focus();
  }

  private readonly propose = async ({ title, text }: Written, draft: Draft): Promise<void> => {
    const { scene, asked } = this;
    if (!scene || !asked) {
      return;
    }
    const body = { title, text };
    const idea = await scene.context.write<Idea>("POST", `/questions/${asked.id}/ideas`, body, draft.key(body));
    this.fresh.add(idea.id);
    this.order = [idea.id, ...this.order.filter((id) => id !== idea.id)];
    this.accept(idea, "posted");
    this.proposing = false;
    this.announce(messages.proposed);
    const item = await this.item(idea.id);
    if (item) {
      reveal(item);
    }
  };

  private readonly resort = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
  };

  /** Reads the list again, with the old one on the screen until the new one is there. */
  private async again(limit: number): Promise<void> {
    const run = ++this.run;
    await this.attempt(async (scene) => {
      const page = await scene.context.api.get<Page<Idea>>(this.path(limit, null));
      if (run === this.run) {
        this.begin(page);
      }
    });
  }

  private readonly showMore = async (): Promise<void> => {
    const before = new Set(this.order);
    await this.attempt((scene) => this.more(scene, PAGE));
    await this.focusNew(before);
  };

  private async more(scene: Scene, limit: number): Promise<void> {
    const { next, run } = this;
    if (!next) {
      return;
    }
    const page = await scene.context.api.get<Page<Idea>>(this.path(limit, next));
    if (run === this.run && next === this.next) {
      // Places may have changed between two pages, so an idea can come twice.
      const more = page.items.map((idea) => idea.id).filter((id) => !this.order.includes(id));
      this.ideas = new Map([...this.ideas, ...page.items.map((idea): [string, Idea] => [idea.id, idea])]);
      this.order = [...this.order, ...more];
      this.next = page.next;
    }
  }

  /** What the reader does not see yet, in words. */
  private news(): string | undefined {
    const added = this.latest.filter((id) => !this.order.includes(id)).length;
    // While not all are on the screen, one that was not there may just have moved up.
    if (added && (this.next === null || this.method === NEWEST)) {
      return messages.newIdeas(added);
    }
    const here = this.order.filter((id) => !this.fresh.has(id));
    const there = this.latest.filter((id) => !this.fresh.has(id));
    return there.some((id, i) => id !== here[i]) ? messages.newOrder : undefined;
  }

  private readonly showNew = async (): Promise<void> => {
    const before = new Set(this.order);
    await this.again(Math.min(LARGEST, Math.max(PAGE, this.order.length)));
    await this.focusNew(before);
  };

  protected override async refresh(): Promise<boolean> {
    const { scene, asked, run } = this;
    if (!scene || !asked) {
      return false;
    }
    const { writes } = scene.context;
    const method = this.method;
    const limit = Math.min(LARGEST, Math.max(PAGE, this.order.length));
    const page = await scene.context.api.changed<Page<Idea>>(this.path(limit, null), this.tags);
    if (run !== this.run || writes !== scene.context.writes || method !== this.method) {
      this.tags.clear(); // Something changed on this page in the meantime: this answer is older.
      return false;
    }
    if (page) {
      this.takeIn(page);
    }
    return page !== undefined;
  }

  private takeIn(page: Page<Idea>): void {
    if (this.order.length === 0) {
      this.begin(page); // Nothing was there that could jump.
      return;
    }
    const before = this.news();
    this.ideas = new Map([...this.ideas, ...page.items.map((idea): [string, Idea] => [idea.id, idea])]);
    this.latest = page.items.map((idea) => idea.id);
    const now = this.news();
    if (now && now !== before && !isTyping()) {
      this.announce(messages.news(now));
    }
  }

  private async seek(kind: AnchorKind, id: string): Promise<HTMLElement | undefined> {
    const { scene, asked } = this;
    if (!scene || !asked) {
      return undefined;
    }
    if (kind === "idea") {
      return this.reach(scene, asked, id);
    }
    // The comment may stand in the discussion of an idea of this list.
    const { discussion } = await scene.context.api.get<Comment>(`/comments/${id}`);
    const item = (await this.reach(scene, asked, discussion))?.closest<CrowdIdea>("crowd-idea");
    item?.openDiscussion();
    return undefined; // The discussion follows the anchor itself once it is there.
  }

  private async reach(scene: Scene, asked: RankedQuestion, id: string): Promise<HTMLElement | undefined> {
    if (!this.order.includes(id)) {
      const idea = await scene.context.api.get<Idea>(`/ideas/${id}`);
      if (idea.question !== asked.id) {
        return undefined;
      }
      for (let i = 0; i < SEEK_PAGES && !this.order.includes(id) && this.next; i++) {
        await this.more(scene, LARGEST);
      }
    }
    return this.item(id);
  }
}
