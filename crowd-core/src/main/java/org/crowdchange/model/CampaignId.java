package org.crowdchange.model;

/**
 * The identity of a {@link Campaign}.
 *
 * @param value the number, see {@link Id}
 */
public record CampaignId(long value) implements Id, Comparable<CampaignId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public CampaignId {
        IdKind.CAMPAIGN.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static CampaignId parse(String text) {
        return new CampaignId(IdKind.CAMPAIGN.parse(text));
    }

    @Override
    public int compareTo(CampaignId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
