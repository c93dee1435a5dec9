import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isTyping, reveal } from "./dom.js";

export type AnchorKind = "comment" | "idea";

const ANCHOR = /^#crowd-(comment|idea)-([0-9a-z]{13})$/;

/** Follows `#crowd-comment-…` and `#crowd-idea-…`, which the browser cannot find inside a shadow root. */
export class Anchors implements ReactiveController {
  private followed = "";

  /** @param seek makes the thing appear and returns its element; undefined if it belongs elsewhere */
  constructor(
    host: ReactiveControllerHost,
    private readonly seek: (kind: AnchorKind, id: string) => Promise<HTMLElement | undefined>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("hashchange", this.again);
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.again);
  }

  private readonly again = (): void => {
    this.followed = "";
    void this.follow();
  };

  /** Call this when the first page of content is there. The same anchor is followed once. */
  async follow(): Promise<void> {
    const hash = location.hash;
    const [, kind, id] = ANCHOR.exec(hash) ?? [];
    if (!kind || !id || hash === this.followed) {
      return;
    }
    this.followed = hash;
    try {
      const found = await this.seek(kind as AnchorKind, id);
      if (found && location.hash === hash) {
        reveal(found, !isTyping());
      }
    } catch {
      // The thing is gone or cannot be read now. The page itself is there, so there is nothing to report.
    }
  }
}
