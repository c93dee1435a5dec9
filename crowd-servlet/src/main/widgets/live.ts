import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Problem } from "./api.js";

const BASE_MILLIS = 5_000;
/** After a while without news the steps get longer, up to this. */
const IDLE_MILLIS = 20_000;
const LONGEST_MILLIS = 300_000;
const GROWTH = 1.15;

/** Other components on the page look again when one of them has changed something. */
export const CHANGED = "crowd-changed";

/**
 * Refreshes an element every few seconds while the page is visible and the element on the screen; ever more rarely while the
 * server does not answer.
 */
export class Live implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private observer: IntersectionObserver | undefined;
  private onScreen = false;
  private busy = false;
  private wait = BASE_MILLIS;
  private failures = 0;
  private due = 0;

  /** @param refresh looks for news and tells whether there were any */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly refresh: () => Promise<boolean>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.due = Date.now() + this.wait;
    document.addEventListener("visibilitychange", this.plan);
    document.addEventListener(CHANGED, this.hurry);
    this.observer = new IntersectionObserver(
      (entries) => {
        this.onScreen = entries[entries.length - 1]?.isIntersecting ?? false;
        this.plan();
      },
      { rootMargin: "100px" },
    );
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.plan);
    document.removeEventListener(CHANGED, this.hurry);
    this.observer?.disconnect();
    this.onScreen = false;
    this.plan();
  }

  private readonly hurry = (event: Event): void => {
    if (!this.failures && !event.composedPath().includes(this.host)) {
      this.wait = BASE_MILLIS;
      this.due = Date.now() + 500;
      this.plan();
    }
  };

  private readonly plan = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.onScreen && document.visibilityState === "visible" && !this.busy) {
      this.timer = setTimeout(() => void this.look(), Math.max(0, this.due - Date.now()));
    }
  };

  private async look(): Promise<void> {
    this.busy = true;
    try {
      const news = await this.refresh();
      this.failures = 0;
      this.wait = news ? BASE_MILLIS : Math.min(IDLE_MILLIS, this.wait * GROWTH);
    } catch (error) {
      this.failures++;
      const asked = Problem.of(error).retryAfter * 1000;
      this.wait = Math.max(asked, Math.min(LONGEST_MILLIS, BASE_MILLIS * 2 ** this.failures));
    }
    this.busy = false;
    // Readers who opened a page together should not come back together.
    this.due = Date.now() + this.wait * (0.9 + 0.2 * Math.random());
    this.plan();
  }
}
