import { html, nothing, type TemplateResult } from "lit";
import { may, seesResults, type Scene } from "./context.js";
import { day, dayOf, today } from "./format.js";
import { messages } from "./messages.js";
import type { Activity, Campaign, Phase } from "./types.js";

function running(campaign: Campaign): Phase | undefined {
  return campaign.phases.find((phase) => phase.slug === campaign.phase);
}

/** The first phase that has not begun. A server that does not tell is taken to have the time of the reader. */
function upcoming(campaign: Campaign): Phase | undefined {
  const now = today(campaign.zone);
  return campaign.phases.find(({ slug, firstDay }) => (campaign.next === undefined ? firstDay > now : slug === campaign.next));
}

/** When what is not possible now will be, or was: activities of the same phase share a sentence. */
function missing(campaign: Campaign, activities: readonly Activity[]): string[] {
  const now = running(campaign)?.firstDay ?? today(campaign.zone);
  const byPhase = new Map<Phase | undefined, Activity[]>();
  for (const activity of activities) {
    const permitting = campaign.phases.filter((phase) => phase.permits.includes(activity));
    const phase = permitting.find((p) => p.firstDay > now) ?? permitting[permitting.length - 1];
    byPhase.set(phase, [...(byPhase.get(phase) ?? []), activity]);
  }
  return [...byPhase].map(([phase, what]) => {
    if (!phase) {
      return messages.notNow(what);
    }
    return phase.firstDay > now
      ? messages.later(what, day(phase.firstDay), phase.title)
      : messages.earlier(what, day(phase.lastDay));
  });
}

function lead(phase: Phase): TemplateResult {
  const { title, rest } = messages.phase(phase.title, day(phase.lastDay));
  return html`<strong><bdi>${title}</bdi></strong>${rest} `;
}

/**
 * In which phase the campaign is, until when, and what the reader can do.
 *
 * @param activities what this part of the page is for
 * @param guideUrl where the publisher shows the guide; if empty, where the server shows it
 * @param brief whether to tell only what is not possible, because another notice says the rest
 */
export function notice(
  scene: Scene,
  activities: readonly Activity[],
  guideUrl: string,
  brief = false,
): TemplateResult | typeof nothing {
  const { campaign, context } = scene;
  const barred = activities.filter((activity) => !may(scene, activity));
  if (brief && (campaign.closed || barred.length === 0)) {
    return nothing;
  }
  return html`<div class="notice" part="notice" data-test="notice">
    ${body()} ${brief ? nothing : results(scene)}
  </div>`;

  function body(): TemplateResult {
    if (campaign.closed) {
      const guide = guideUrl || `${context.api.prefix}/campaigns/${encodeURIComponent(campaign.slug)}/guide`;
      return html`<p>
        ${messages.closed(dayOf(campaign.closed, campaign.zone))}
        <a href=${guide} data-test="guide">${messages.guide}</a>.
      </p>`;
    }
    const phase = running(campaign);
    if (!phase) {
      const next = upcoming(campaign);
      return html`<p>${next ? messages.starts(next.title, day(next.firstDay)) : messages.over}</p>`;
    }
    const extension = phase.extensions[phase.extensions.length - 1];
    const possible = activities.filter((activity) => may(scene, activity));
    return html`<p>
        ${brief ? nothing : html`${lead(phase)}${messages.can(possible)} `}${missing(campaign, barred).join(" ")}
      </p>
      ${extension && !brief ? html`<p class="muted">${messages.extended(day(extension.from), extension.reason)}</p>` : nothing}`;
  }
}

function results(scene: Scene): TemplateResult | typeof nothing {
  if (scene.campaign.showsResults) {
    return nothing;
  }
  return html`<p data-test="results-hidden">
    ${seesResults(scene) ? messages.hiddenFromReaders : messages.hidden}
  </p>`;
}
