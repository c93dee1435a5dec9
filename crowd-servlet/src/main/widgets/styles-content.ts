import { css, type CSSResult } from "lit";

/** What stands inside the frame: forms, votes, comments, ideas. The tokens are those of styles.ts. */
const frame = css`
  .notice {
    margin-block-end: 1.25rem;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
    font-size: 0.9375em;
  }
  .notice p + p {
    margin-block-start: 0.35em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.25rem;
    margin-block: 1rem;
  }
  .toolbar label {
    margin-inline-start: auto;
    font-weight: 400;
  }
  .toolbar select {
    margin-inline-start: 0.4em;
  }
  .news {
    position: sticky;
    inset-block-start: 0.75rem;
    z-index: 1;
    block-size: 0;
    display: flex;
    justify-content: center;
    align-items: center;
  }
  .composer {
    display: grid;
    gap: 0.75rem;
    margin-block: 0.75rem 1.25rem;
  }
  .field {
    display: grid;
    gap: 0.3rem;
  }
  .composer .alert {
    margin: 0;
  }
  .composer-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
  }
  .composer-buttons {
    display: flex;
    gap: 0.5rem;
    margin-inline-start: auto;
  }
  .hint {
    flex: 1 1 16rem;
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-block: 0.5rem;
  }
  .confirm p {
    flex: 1 1 100%;
  }
`;

const words = css`
  .byline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.6em;
    font-size: var(--_small);
  }
  .byline a {
    color: inherit;
    text-decoration: none;
  }
  .byline a:hover {
    text-decoration: underline;
  }
  .alias {
    font-weight: 600;
  }
  .you {
    padding-inline: 0.45em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-size: 0.85em;
  }
  .prose {
    max-inline-size: var(--_measure);
    margin-block: 0.35rem 0.5rem;
  }
  .prose > * {
    margin-block: 0 0.6em;
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
    list-style: revert;
  }
  .prose blockquote {
    margin-inline: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
  }
  .prose pre {
    overflow-x: auto;
    padding: 0.6em 0.8em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .prose code {
    font-size: 0.9em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 1.25rem;
  }
  .actions .alert {
    margin-block-end: 0;
  }
  /* The words of these buttons stand in line with the text above them. */
  .links {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -0.5rem;
  }
  .links:empty {
    display: none;
  }
  .vote {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .vote button {
    border-color: var(--_line);
    border-radius: 999px;
    padding-inline: 0.75em;
  }
  .vote button:hover {
    border-color: var(--_accent);
  }
  .vote [aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
  }
  /* The state must not hang on colour alone. */
  .vote [aria-pressed="true"]::before {
    content: "✓ ";
    content: "✓ " / "";
  }
  .count,
  .value,
  .standing {
    font-variant-numeric: tabular-nums;
  }
  .count {
    margin-inline-start: 0.2em;
    font-weight: 400;
  }
  .vote-words {
    font-size: var(--_small);
  }
`;

const items = css`
  .thread {
    padding-block: 1.1rem;
    border-block-start: 1px solid var(--_line);
  }
  .threads > .thread:first-child {
    border-block-start: 0;
    padding-block-start: 0.5rem;
  }
  .replies {
    margin-block-start: 0.9rem;
    padding-inline-start: 1.25rem;
    border-inline-start: 1px solid var(--_line);
  }
  .replies > li + li {
    margin-block-start: 1rem;
  }
  .more-replies {
    margin-block-start: 0.5rem;
  }
  .gone {
    font-style: italic;
    font-size: 0.9375em;
  }
  .became {
    margin-block: 0.4rem;
    font-size: var(--_small);
  }
  .became li {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_accent);
  }
  .idea-list > li {
    padding-block: 1.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .idea-title {
    font-family: var(--crowd-heading-font, inherit);
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    max-inline-size: var(--_measure);
    margin-block-end: 0.2rem;
  }
  .source {
    font-size: var(--_small);
    margin-block-end: 0.4rem;
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.9rem;
    margin-block-end: 0.3rem;
    font-size: var(--_small);
  }
  .rank {
    min-inline-size: 2.75em;
    font-size: 1.1em;
  }
  .bar {
    position: relative;
    flex: 0 0 auto;
    inline-size: 8rem;
    block-size: 0.75rem;
    background: linear-gradient(var(--_field-line) 0 0) center / 100% 1px no-repeat;
  }
  .bar-range {
    position: absolute;
    inset-block: 0.125rem;
    min-inline-size: 2px;
    border-radius: 1px;
    background: color-mix(in srgb, var(--_accent) 38%, transparent);
  }
  .bar-point {
    position: absolute;
    inset-block: 0;
    inline-size: 3px;
    margin-inline-start: -1.5px;
    background: var(--_accent);
  }
  .inset {
    display: block;
    margin-block: 1rem;
    padding-inline-start: 1.25rem;
    border-inline-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .panel {
    margin-block-start: 0.75rem;
    padding: 0.9rem 1.1rem;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .sentence {
    margin-block-end: 0.75rem;
  }
  .terms {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
  }
  .terms caption {
    padding-block-end: 0.3em;
    text-align: start;
    font-weight: 600;
  }
  .terms th,
  .terms td {
    padding: 0.3em 0.8em 0.3em 0;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  .terms thead th {
    color: var(--_muted);
  }
  .terms .value {
    text-align: end;
    white-space: nowrap;
  }
  .revisions > li + li {
    margin-block-start: 1rem;
  }
  .revision-title {
    font-weight: 600;
  }
  .revision-text {
    white-space: pre-wrap;
  }
  @container (max-width: 30rem) {
    .replies,
    .inset {
      padding-inline-start: 0.8rem;
    }
    .toolbar label {
      margin-inline-start: 0;
    }
    .panel {
      padding-inline: 0.8rem;
    }
  }
  @media print {
    .composer,
    .links,
    .toolbar,
    .news,
    .more {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .vote [aria-pressed="true"],
    .primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .bar-range,
    .bar-point {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .bar {
      border-block-end: 1px solid CanvasText;
    }
    .bar-range {
      inset-block: 0.25rem;
    }
    .links {
      gap: 0.35rem;
      margin-inline: 0;
    }
  }
`;

export const contentStyles: readonly CSSResult[] = [frame, words, items];
