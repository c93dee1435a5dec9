import { css, type CSSResult } from "lit";
import { contentStyles } from "./styles-content.js";

/**
 * The looks of everything. What belongs to the page (font, size, text colour, light or dark) is inherited; what is ours can be
 * set through custom properties and parts, which the README lists. Directions are logical, so right-to-left pages work.
 */
const tokens = css`
  :host {
    --_accent: var(--crowd-accent, #1d5b86);
    --_on-accent: var(--crowd-on-accent, #fff);
    --_danger: var(--crowd-danger, #a4262c);
    --_muted: var(--crowd-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_line: var(--crowd-line, color-mix(in srgb, currentColor 18%, transparent));
    --_field-line: var(--crowd-field-line, color-mix(in srgb, currentColor 58%, transparent));
    --_surface: var(--crowd-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_tint: color-mix(in srgb, var(--_accent) 13%, transparent);
    --_radius: var(--crowd-radius, 4px);
    --_measure: var(--crowd-measure, 42em);
    --_small: 0.875em;
    display: block;
    font-family: var(--crowd-font, inherit);
    color: var(--crowd-text, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  /* Pages that are dark, or may be, say so with color-scheme, and these follow. */
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--crowd-accent, light-dark(#1d5b86, #8cc3ea));
      --_on-accent: var(--crowd-on-accent, light-dark(#fff, #0c1b26));
      --_danger: var(--crowd-danger, light-dark(#a4262c, #f2a3a3));
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

const base = css`
  .root {
    container-type: inline-size;
  }
  p,
  ol,
  ul,
  h3 {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  .muted {
    color: var(--_muted);
  }
  /* Our words are English also on pages that run from right to left: full stops belong to their end. */
  p,
  button,
  label,
  .standing > span {
    unicode-bidi: plaintext;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  article:focus:not(:focus-visible) {
    outline: none;
  }
  [data-target] {
    position: relative;
    scroll-margin-block: 4rem;
  }
  [data-target]::before {
    content: "";
    position: absolute;
    inset-block: -0.25rem;
    inset-inline: -0.75rem;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
    pointer-events: none;
    animation: settle 3s ease-out forwards;
  }
  @keyframes settle {
    to {
      background: transparent;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [data-target]::before {
      animation: none;
    }
  }
`;

const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    min-block-size: 1.75rem;
    min-inline-size: 1.5rem;
    margin: 0;
    padding: 0.2em 0.6em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    font-size: var(--_small);
    line-height: 1.3;
  }
  .button {
    padding: 0.4em 1em;
    border-color: var(--_field-line);
  }
  .button:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .primary[aria-disabled] {
    cursor: progress;
    opacity: 0.8;
  }
  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .danger:hover {
    border-color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 12%, transparent);
  }
  .quiet,
  .link {
    color: var(--_accent);
  }
  .quiet {
    padding-inline: 0.5rem;
  }
  .quiet:hover,
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    font-size: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  [aria-expanded="true"].quiet {
    font-weight: 600;
  }
  .pill {
    border-color: var(--_accent);
    border-radius: 999px;
    background: Canvas;
    color: var(--_accent);
    font-weight: 600;
    box-shadow: 0 1px 6px rgb(0 0 0 / 18%);
  }
  .pill:hover {
    background: Canvas;
    text-decoration: underline;
  }
  .more {
    display: block;
    inline-size: 100%;
    margin-block-start: 1.25rem;
  }
  input,
  select,
  textarea {
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 0.5em 0.65em;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
    border-color: var(--_accent);
  }
  input,
  textarea {
    display: block;
    inline-size: 100%;
  }
  select {
    max-inline-size: 100%;
    padding-block: 0.3em;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  textarea {
    field-sizing: content;
    min-block-size: 4.25em;
    max-block-size: 24em;
    resize: vertical;
  }
  [aria-invalid="true"] {
    border-color: var(--_danger);
  }
  label {
    font-size: var(--_small);
    font-weight: 600;
  }
  .alert {
    margin-block: 0.6rem;
    padding: 0.5em 0.8em;
    border-inline-start: 3px solid var(--_danger);
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
    font-size: 0.9375em;
  }
`;

export const pageStyles: readonly CSSResult[] = [tokens, base, controls, ...contentStyles];
