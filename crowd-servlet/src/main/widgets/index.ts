/** The one script that a publisher's page loads: it defines the elements of crowd. */
import { CrowdComment } from "./crowd-comment.js";
import { CrowdComposer } from "./crowd-composer.js";
import { CrowdDiscussion } from "./crowd-discussion.js";
import { CrowdIdea } from "./crowd-idea.js";
import { CrowdIdeas } from "./crowd-ideas.js";
import { CrowdHistory, CrowdWhy } from "./crowd-panels.js";
import { CrowdVote } from "./crowd-vote.js";

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  // What others are made of comes first.
  "crowd-vote": CrowdVote,
  "crowd-composer": CrowdComposer,
  "crowd-why": CrowdWhy,
  "crowd-history": CrowdHistory,
  "crowd-idea": CrowdIdea,
  "crowd-comment": CrowdComment,
  "crowd-discussion": CrowdDiscussion,
  "crowd-ideas": CrowdIdeas,
};

for (const [name, constructor] of Object.entries(ELEMENTS)) {
  // A page may load the script twice.
  if (!customElements.get(name)) {
    customElements.define(name, constructor);
  }
}
