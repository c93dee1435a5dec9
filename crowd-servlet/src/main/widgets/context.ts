import { Api, Problem } from "./api.js";
import type { Activity, Campaign, Session } from "./types.js";

/** What all parts of a page see of one campaign and of the reader; replaced as a whole when something changes. */
export interface Scene {
  readonly context: Context;
  readonly campaign: Campaign;
  readonly session: Session;
}

export const may = (scene: Scene, activity: Activity): boolean => scene.campaign.permits.includes(activity);

/** Organisers may do all that the other roles may. */
export const has = (scene: Scene, role: string): boolean =>
  scene.session.roles.includes(role) || scene.session.roles.includes("organiser");

export const seesResults = (scene: Scene): boolean =>
  scene.campaign.showsResults || has(scene, "facilitator") || has(scene, "moderator");

const REFRESH_MILLIS = 30_000;

/** One campaign on one page: however many elements show it, it is read once. */
export class Context {
  private static readonly all = new Map<string, Context>();

  readonly api: Api;
  private readonly listeners = new Set<(scene: Scene) => void>();
  private readonly tags = new Map<string, string>();
  private scene: Scene | undefined;
  private loading: Promise<Scene> | undefined;
  private readAt = 0;
  private finished = 0;
  private running = 0;

  private constructor(prefix: string, readonly slug: string) {
    this.api = new Api(prefix);
  }

  static of(prefix: string, slug: string): Context {
    const name = `${prefix} ${slug}`;
    let context = this.all.get(name);
    if (!context) {
      context = new Context(prefix, slug);
      this.all.set(name, context);
    }
    return context;
  }

  /** Tells the listener about every new scene until the returned function is called. */
  follow(listener: (scene: Scene) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A number that differs between two moments if a write was under way at either or finished between them. */
  get writes(): number {
    return this.running > 0 ? NaN : this.finished;
  }

  async ready(): Promise<Scene> {
    if (this.scene) {
      return this.scene;
    }
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Reads campaign and session again, at most every half minute unless it is urgent. */
  async refresh(urgent = false): Promise<void> {
    const scene = this.scene;
    if (!scene || (!urgent && Date.now() - this.readAt < REFRESH_MILLIS)) {
      return;
    }
    this.readAt = Date.now();
    const campaign = await this.api.changed<Campaign>(this.path, this.tags);
    const session = await this.api.changed<Session>("/session", this.tags);
    if (campaign || session) {
      this.show({ context: this, campaign: campaign ?? scene.campaign, session: session ?? scene.session });
    }
  }

  /** Writes as a participant: a guest session is made before the first write, and again if it got lost. */
  async write<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: object, key?: string): Promise<T> {
    this.running++;
    try {
      const scene = await this.ready();
      if (!scene.session.participant) {
        await this.begin(scene);
      }
      try {
        return await this.api.write<T>(method, path, body, key);
      } catch (error) {
        const problem = Problem.of(error);
        if (problem.status === 401) {
          await this.begin(scene);
          return await this.api.write<T>(method, path, body, key);
        }
        if (problem.status === 403 || problem.status === 409) {
          // The phase or a role may have changed since the page was read; the reader should see what is possible now.
          this.refresh(true).catch(() => undefined);
        }
        throw problem;
      }
    } finally {
      this.running--;
      this.finished++;
    }
  }

  private get path(): string {
    return `/campaigns/${encodeURIComponent(this.slug)}`;
  }

  private async load(): Promise<Scene> {
    const [campaign, session] = await Promise.all([
      this.api.changed<Campaign>(this.path, this.tags),
      this.api.changed<Session>("/session", this.tags),
    ]);
    if (!campaign || !session) {
      this.tags.clear(); // An answer of an attempt that failed halfway.
      return this.load();
    }
    this.readAt = Date.now();
    const scene = this.show({ context: this, campaign, session });
    // Somebody whom the host knows, but who is no participant yet, sees only then what the roles permit.
    return session.participant || session.roles.length === 0 ? scene : this.begin(scene);
  }

  private async begin(scene: Scene): Promise<Scene> {
    const session = await this.api.write<Session>("POST", "/session");
    this.tags.delete("/session");
    return this.show({ ...(this.scene ?? scene), session });
  }

  private show(scene: Scene): Scene {
    this.scene = scene;
    this.listeners.forEach((listener) => listener(scene));
    return scene;
  }
}
