import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Anchors, type AnchorKind } from "./anchors.js";
import { Problem, query } from "./api.js";
import { CrowdElement, type CrowdChange } from "./base.js";
import { may, type Scene } from "./context.js";
import type { CommentHost } from "./crowd-comment.js";
import { CrowdComposer, type Written } from "./crowd-composer.js";
import { canonicalUrl, isTyping, pageLink, reveal } from "./dom.js";
import { Draft } from "./drafts.js";
import { Feed, LARGEST, PAGE, type Part } from "./feed.js";
import { messages } from "./messages.js";
import { notice } from "./notice.js";
import type { Order } from "./threads.js";
import type { Article, Comment, Page, RankedQuestion, Thread } from "./types.js";

const REPLIES = 50;
/** How many of the largest pages an anchor may cost. */
const SEEK_PAGES = 10;
const ARTICLE_MILLIS = 30_000;
const ARTICLE_TITLE = 300;

/** The discussion of an article, a question or an idea. */
export class CrowdDiscussion extends CrowdElement implements CommentHost {
  /** The address of the article; else the canonical link of the page, else the page's own address. */
  @property() url = "";
  /** The headline, for an article that nobody has commented on yet; else the title of the page. */
  @property({ attribute: "article-title" }) articleTitle = "";
  /** The id of a discussion, instead of an article. */
  @property() discussion = "";
  /** The slug of a question whose discussion is shown, instead of an article's. */
  @property() question = "";
  /** The page on which ideas are shown, to link to them. */
  @property({ attribute: "ideas-url" }) ideasUrl = "";
  /** Inside another element of ours, which already tells the phase. */
  @property({ type: Boolean }) nested = false;

  /** The discussion's id; undefined for an article that the server does not know yet. */
  private target: string | undefined;
  private readonly feed = new Feed();
  private readonly tags = new Map<string, string>();
  private lookedAt = 0;
  private readonly anchors = new Anchors(this, (kind, id) => this.seek(kind, id));

  protected override inputs(): readonly string[] {
    return ["url", "discussion", "question"];
  }

  protected override async load(scene: Scene): Promise<void> {
    const run = this.run;
    const target = await this.find(scene);
    const page = target ? await this.read(scene, target, { limit: PAGE, after: null }) : NONE;
    if (run !== this.run) {
      return;
    }
    this.target = target;
    this.lookedAt = Date.now();
    this.begin(page);
    this.loaded = true;
    await this.anchors.follow();
  }

  private begin(page: Page<Thread>): void {
    this.tags.clear();
    this.feed.begin(page);
  }

  private read(scene: Scene, target: string, part: Part): Promise<Page<Thread>> {
    return scene.context.api.get<Page<Thread>>(threadsPath(target, this.feed.order, part));
  }

  private async find(scene: Scene): Promise<string | undefined> {
    if (this.discussion) {
      return this.discussion;
    }
    const campaign = `/campaigns/${encodeURIComponent(this.campaign)}`;
    if (this.question) {
      const path = `${campaign}/questions/${encodeURIComponent(this.question)}`;
      return (await scene.context.api.get<RankedQuestion>(path)).id;
    }
    try {
      return (await scene.context.api.get<Article>(`${campaign}/article${query({ url: this.address() })}`)).discussion;
    } catch (error) {
      if (Problem.of(error).status === 404) {
        return undefined; // Nobody has commented yet: the article is made with the first comment.
      }
      throw error;
    }
  }

  private address(): string {
    const url = new URL(this.url || canonicalUrl() || location.href, document.baseURI);
    url.hash = "";
    return url.href;
  }

  /** What a draft belongs to, also before the discussion has an id. */
  private subject(): string {
    return this.discussion || this.question || this.address();
  }

  private async make(scene: Scene): Promise<string> {
    const meta = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
    const title = (this.articleTitle || meta || document.title || this.address()).replace(/\s+/g, " ").trim();
    const body = { url: this.address(), title: title.slice(0, ARTICLE_TITLE) };
    const path = `/campaigns/${encodeURIComponent(this.campaign)}/articles`;
    return (await scene.context.write<Article>("POST", path, body)).discussion;
  }

  protected override content(scene: Scene): TemplateResult {
    const { feed } = this;
    const shown = feed.threads.filter((thread) => feed.sees(thread.comment.id));
    const { waiting } = feed;
    const writable = may(scene, "comment");
    return html`<section class="discussion" part="discussion" aria-label=${this.label || nothing}>
      ${notice(scene, ["comment", "vote-on-comments"], this.guideUrl, this.nested)}
      ${writable || Draft.exists(CrowdComposer.draftName("comment", this.subject())) ? this.composer(scene) : nothing}
      ${shown.length > 1 ? this.toolbar() : nothing}
      ${waiting ? this.newsButton(messages.newComments(waiting), this.showNew) : nothing}
      ${shown.length
        ? html`<ol class="threads" part="threads" aria-busy=${this.busy}>
            ${repeat(
              shown,
              (thread) => thread.comment.id,
              (thread) => html`<li class="thread">${this.thread(scene, thread)}</li>`,
            )}
          </ol>`
        : html`<p class="muted" data-test="empty">
            ${writable ? messages.noCommentsInvite : messages.noComments}
          </p>`}
      ${this.foot(feed.next, messages.moreComments, this.showMore)}
    </section>`;
  }

  private composer(scene: Scene): TemplateResult {
    const alias = scene.session.participant?.alias;
    return html`<crowd-composer
      .kind=${"comment"}
      .subject=${this.subject()}
      .label=${messages.comment}
      .note=${alias ? messages.writingAs(alias) : messages.guest}
      .barred=${!may(scene, "comment")}
      .send=${this.post}
      .discarded=${() => this.requestUpdate()}
    ></crowd-composer>`;
  }

  private toolbar(): TemplateResult {
    return html`<div class="toolbar">
      <label
        >${messages.order}
        <select part="select" data-test="order" @change=${this.reorder}>
          <option value="newest" .selected=${this.feed.order === "newest"}>${messages.newestFirst}</option>
          <option value="oldest" .selected=${this.feed.order === "oldest"}>${messages.oldestFirst}</option>
        </select>
      </label>
    </div>`;
  }

  private thread(scene: Scene, { comment, replies }: Thread): TemplateResult {
    const all = new Map(replies.items.map((reply) => [reply.id, reply]));
    const shown = replies.items.filter((reply) => this.feed.sees(reply.id));
    return html`${this.comment(scene, comment, undefined)}
    ${shown.length
      ? html`<ol class="replies" part="replies">
          ${repeat(
            shown,
            (reply) => reply.id,
            (reply) => html`<li>${this.comment(scene, reply, all.get(reply.parent ?? ""))}</li>`,
          )}
        </ol>`
      : nothing}
    ${replies.next
      ? html`<button
          type="button"
          class="quiet more-replies"
          part="button"
          data-test="more-replies"
          @click=${() => this.showMoreReplies(comment.id)}
        >
          ${messages.moreReplies}
        </button>`
      : nothing}`;
  }

  private comment(scene: Scene, comment: Comment, answered: Comment | undefined): TemplateResult {
    return html`<crowd-comment
      .scene=${scene}
      .comment=${comment}
      .answered=${answered}
      .host=${this}
      .level=${3}
    ></crowd-comment>`;
  }

  private readonly post = async ({ text }: Written, draft: Draft): Promise<void> => {
    const scene = this.scene;
    if (!scene) {
      return;
    }
    this.target ??= await this.make(scene);
    const body = { text };
    const path = `/discussions/${this.target}/comments`;
    this.accept(await scene.context.write<Comment>("POST", path, body, draft.key(body)), "posted");
  };

  accept(comment: Comment, action: CrowdChange["action"]): void {
    this.feed.put(comment);
    this.requestUpdate();
    this.tell({ kind: "comment", id: comment.id, action });
    if (action === "posted") {
      this.feed.see([comment.id]);
      this.announce(messages.posted);
      void this.goTo(comment.id);
    }
  }

  async goTo(id: string): Promise<void> {
    const item = await this.item(id);
    if (item) {
      reveal(item);
    }
  }

  ideaLink(id: string): string | undefined {
    const anchor = `crowd-idea-${id}`;
    if (this.ideasUrl) {
      const url = new URL(this.ideasUrl, document.baseURI);
      url.hash = anchor;
      return url.href;
    }
    return document.querySelector("crowd-ideas") ? pageLink(anchor) : undefined;
  }

  private readonly reorder = async (event: Event): Promise<void> => {
    this.feed.order = (event.target as HTMLSelectElement).value as Order;
    await this.again();
  };

  /** Reads the first page again, with the old one on the screen until the new one is there. */
  private async again(): Promise<void> {
    const { target } = this;
    if (!target) {
      return;
    }
    const run = ++this.run;
    await this.attempt(async (scene) => {
      const page = await this.read(scene, target, { limit: PAGE, after: null });
      if (run === this.run) {
        this.begin(page);
      }
    });
  }

  private readonly showNew = async (): Promise<void> => {
    const before = this.feed.onScreen;
    if (this.feed.gap) {
      await this.again();
    } else {
      this.feed.see();
      this.requestUpdate();
    }
    await this.focusNew(before);
  };

  private readonly showMore = async (): Promise<void> => {
    const before = this.feed.onScreen;
    await this.attempt((scene) => this.more(scene, PAGE));
    await this.focusNew(before);
  };

  private async showMoreReplies(top: string): Promise<void> {
    const before = this.feed.onScreen;
    await this.attempt((scene) => this.moreReplies(scene, top));
    await this.focusNew(before);
  }

  private async more(scene: Scene, limit: number): Promise<void> {
    const { target, run, feed } = this;
    const after = feed.next;
    if (!target || !after) {
      return;
    }
    const page = await this.read(scene, target, { limit, after });
    if (run === this.run && after === feed.next) {
      feed.more(after, page);
      this.requestUpdate();
    }
  }

  private async moreReplies(scene: Scene, top: string): Promise<void> {
    const next = this.feed.thread(top)?.replies.next;
    if (next) {
      const path = `/comments/${top}/replies${query({ limit: REPLIES, after: next })}`;
      this.feed.moreReplies(top, await scene.context.api.get<Page<Comment>>(path));
      this.requestUpdate();
    }
  }

  private async seek(kind: AnchorKind, id: string): Promise<HTMLElement | undefined> {
    const { scene, feed } = this;
    if (kind !== "comment" || !scene || !this.target) {
      return undefined;
    }
    if (!feed.has(id)) {
      const comment = await scene.context.api.get<Comment>(`/comments/${id}`);
      if (comment.discussion !== this.target) {
        return undefined;
      }
      const top = comment.thread ?? id;
      for (let i = 0; i < SEEK_PAGES && !feed.thread(top) && feed.next; i++) {
        await this.more(scene, LARGEST);
      }
      for (let i = 0; i < SEEK_PAGES && !feed.has(id) && feed.thread(top)?.replies.next; i++) {
        await this.moreReplies(scene, top);
      }
    }
    feed.see();
    this.requestUpdate();
    return this.item(id);
  }

  protected override async refresh(): Promise<boolean> {
    const { scene, run, feed } = this;
    if (!scene || !(await this.known(scene)) || !this.target) {
      return false;
    }
    const { api } = scene.context;
    const { writes } = scene.context;
    const tail = feed.tail();
    const page = await api.changed<Page<Thread>>(threadsPath(this.target, feed.order, feed.window()), this.tags);
    const replies =
      tail &&
      (await api.changed<Page<Comment>>(
        `/comments/${tail.top}/replies${query({ limit: LARGEST, after: tail.after })}`,
        this.tags,
      ));
    if (run !== this.run || writes !== scene.context.writes) {
      this.tags.clear(); // Something changed on this page in the meantime: these answers are older.
      return false;
    }
    const before = feed.waiting;
    if (page) {
      feed.takeIn(page);
    }
    if (tail && replies) {
      feed.takeInReplies(tail.top, replies);
    }
    this.requestUpdate();
    if (feed.waiting > before && !isTyping()) {
      this.announce(messages.newComments(feed.waiting));
    }
    return page !== undefined || replies !== undefined;
  }

  /** Whether the server knows the discussion. Each look for an unknown article is a 404 in the reader's console, so these are rare. */
  private async known(scene: Scene): Promise<boolean> {
    if (!this.target && Date.now() - this.lookedAt >= ARTICLE_MILLIS) {
      this.lookedAt = Date.now();
      this.target = await this.find(scene);
    }
    return this.target !== undefined;
  }
}

const NONE: Page<Thread> = { items: [], next: null };

function threadsPath(target: string, order: Order, { limit, after }: Part): string {
  return `/discussions/${encodeURIComponent(target)}/threads${query({ order, limit, after })}`;
}
