import { messages } from "./messages.js";

/** A refusal or failure, in words for the reader. Status 0 means that the server could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly reason?: string,
    readonly field?: string,
    /** Seconds to wait before another try; 0 if the server did not say. */
    readonly retryAfter = 0,
  ) {
    super(detail);
  }

  /** Whether the same request may work a moment later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 503;
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, messages.unreachable);
  }
}

interface ProblemJson {
  readonly detail?: string;
  readonly title?: string;
  readonly reason?: string;
  readonly field?: string;
}

const RETRY_MILLIS = 800;

export const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

async function problem(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get("Retry-After")) || 0;
  try {
    const body = (await response.json()) as ProblemJson;
    const detail = body.detail ?? body.title ?? messages.refused(response.status);
    return new Problem(response.status, detail, body.reason, body.field, retryAfter);
  } catch {
    return new Problem(response.status, messages.refused(response.status), undefined, undefined, retryAfter);
  }
}

/** The HTTP API below one prefix. Every failure is thrown as a {@link Problem}. */
export class Api {
  constructor(readonly prefix: string) {}

  async get<T>(path: string): Promise<T> {
    return (await (await this.send(path, {})).json()) as T;
  }

  /**
   * What the path leads to, or undefined if that has not changed.
   *
   * @param tags the validators of earlier answers by path; kept up to date
   */
  async changed<T>(path: string, tags: Map<string, string>): Promise<T | undefined> {
    const tag = tags.get(path);
    const response = await this.send(path, { headers: tag ? { "If-None-Match": tag } : {} });
    if (response.status === 304) {
      return undefined;
    }
    const data = (await response.json()) as T;
    const newTag = response.headers.get("ETag");
    if (newTag) {
      tags.set(path, newTag);
    }
    return data;
  }

  /**
   * Changes something. All writes can be repeated without harm, those that create something thanks to their key; so a
   * request that got lost is sent a second time.
   */
  async write<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: object, key?: string): Promise<T> {
    const headers: Record<string, string> = { "X-Crowd": "1" };
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    if (key) {
      headers["Idempotency-Key"] = key;
    }
    const init: RequestInit = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    let response: Response;
    try {
      response = await this.send(path, init);
    } catch (error) {
      if (!Problem.of(error).passing) {
        throw error;
      }
      await pause(RETRY_MILLIS);
      response = await this.send(path, init);
    }
    return (await response.json()) as T;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      // Cookies go along to a server on another host of the publisher, too, if its allow-list permits this page.
      response = await fetch(this.prefix + path, { credentials: "include", ...init });
    } catch {
      throw new Problem(0, messages.unreachable);
    }
    if (!response.ok && response.status !== 304) {
      throw await problem(response);
    }
    return response;
  }
}

/** A query with the values that are there. */
export function query(values: Record<string, string | number | null>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) {
      parameters.set(name, String(value));
    }
  }
  return `?${parameters.toString()}`;
}
