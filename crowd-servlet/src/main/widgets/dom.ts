import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "./api.js";

let counter = 0;

/** A name for an id attribute that nothing else on the page has. */
export const uniqueId = (): string => `crowd-${++counter}`;

/** A refusal, next to where it happened; read out at once. */
export const alertBox = (problem: Problem | string | undefined, id?: string): TemplateResult | typeof nothing =>
  problem === undefined
    ? nothing
    : html`<p class="alert" part="error" role="alert" id=${id ?? nothing} data-test="error">
        ${typeof problem === "string" ? problem : problem.message}
      </p>`;

/** The link that leads to something on this page, also where the page has a base element. */
export function pageLink(anchor: string): string {
  const url = new URL(location.href);
  url.hash = anchor;
  return url.href;
}

/**
 * A link to another page of the site. A page that is served under another name than its canonical link says, as on a test
 * system, is a copy of the site, and its links stay in the copy.
 */
export function siteLink(url: string): string {
  const target = new URL(url, document.baseURI);
  const canonical = canonicalUrl();
  return canonical && new URL(canonical).origin === target.origin
    ? location.origin + target.pathname + target.search + target.hash
    : target.href;
}

/** What the page says its address is. */
export const canonicalUrl = (): string | undefined =>
  document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href || undefined;

/** Scrolls to an element, smoothly where the page's own style says so, and marks it as the one that was meant. */
export function reveal(element: HTMLElement, focus = true): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  root.querySelectorAll("[data-target]").forEach((old) => old.removeAttribute("data-target"));
  element.setAttribute("data-target", "");
  const tall = element.getBoundingClientRect().height > innerHeight * 0.8;
  element.scrollIntoView({ block: tall ? "start" : "center" });
  if (focus) {
    element.focus({ preventScroll: true });
  }
}

/** Whether the reader is at something that a change of focus would interrupt. */
export function isTyping(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active instanceof HTMLElement && active.matches("input, textarea, select, [contenteditable]");
}
