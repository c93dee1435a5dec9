/** What a reader is writing, kept in the tab so that it survives a failed post and a reload. */

interface Kept {
  readonly values: Readonly<Record<string, string>>;
  /** The last attempt to send it: the key belongs to exactly this body. */
  readonly sent?: { readonly body: string; readonly key: string };
}

const NOTHING: Kept = { values: {} };

/** `randomUUID` exists on secure pages only; a publisher may try things out on a plain one. */
function newKey(): string {
  if (typeof crypto.randomUUID === "function") {
    return crypto.randomUUID();
  }
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

export class Draft {
  private readonly name: string;
  private kept: Kept;

  constructor(name: string) {
    this.name = `crowd:draft:${name}`;
    this.kept = Draft.read(this.name);
  }

  /** Whether there is a draft of this name. */
  static exists(name: string): boolean {
    return Object.values(new Draft(name).values).some((value) => value !== "");
  }

  get values(): Readonly<Record<string, string>> {
    return this.kept.values;
  }

  keep(values: Record<string, string>): void {
    this.write({ ...this.kept, values });
  }

  /** The idempotency key for this body: the same until the body changes, also after a reload. */
  key(body: object): string {
    const text = JSON.stringify(body);
    if (this.kept.sent?.body !== text) {
      this.write({ ...this.kept, sent: { body: text, key: newKey() } });
    }
    return this.kept.sent?.key ?? newKey();
  }

  clear(): void {
    this.kept = NOTHING;
    try {
      sessionStorage.removeItem(this.name);
    } catch {
      // Storage is switched off: there is nothing to remove.
    }
  }

  private write(kept: Kept): void {
    this.kept = kept;
    try {
      sessionStorage.setItem(this.name, JSON.stringify(kept));
    } catch {
      // Storage is full or switched off: the draft lives as long as the page.
    }
  }

  private static read(name: string): Kept {
    try {
      return (JSON.parse(sessionStorage.getItem(name) ?? "null") as Kept | null) ?? NOTHING;
    } catch {
      return NOTHING;
    }
  }
}
