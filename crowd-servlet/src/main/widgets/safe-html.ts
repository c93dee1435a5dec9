import type { DirectiveResult } from "lit/directive.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

/**
 * The one place where HTML goes into the page as HTML. It is safe because the server makes it from the participant's
 * Markdown and sanitises it with an allow-list before it sends it; a second sanitiser in the browser would have to be kept
 * in step with that list. Give it nothing but the `html` of a comment or idea.
 */
export const sanitised = (html: string | null): DirectiveResult => unsafeHTML(html ?? "");
