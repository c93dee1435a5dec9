package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;

/**
 * What a closed campaign leaves behind: the best ideas for each question with the evidence on which they were chosen.
 * It keeps ids and numbers; the words stand in the ideas and comments that it names.
 *
 * @param id its identity
 * @param version counts the changes, from 1
 * @param campaign the campaign; it has one guide
 * @param at when it was drawn
 * @param method the id of the ranking method by which the ideas were chosen
 * @param sections one for each question, in the order of the questions
 */
public record Guide(GuideId id, int version, CampaignId campaign, Instant at, String method, List<Section> sections)
        implements Entity<GuideId> {

    /** Copies the list. */
    public Guide {
        sections = ImmutableList.copyOf(sections);
    }

    /**
     * The best answers to a question.
     *
     * @param question the question
     * @param ideas how many ideas were ranked
     * @param voters how many participants voted on them
     * @param entries the best ones, best first
     */
    public record Section(QuestionId question, int ideas, int voters, List<Entry> entries) {
        /** Copies the list. */
        public Section {
            entries = ImmutableList.copyOf(entries);
        }
    }

    /**
     * An idea in the guide with its evidence at the time of closing.
     *
     * @param idea the idea
     * @param revision the number of the wording that was voted on last
     * @param rank its rank, from 1; tied ideas share the lower number
     * @param bestRank the best rank that the votes leave open
     * @param worstRank the worst rank that the votes leave open
     * @param agree how many agreed
     * @param disagree how many disagreed
     * @param pass how many passed
     * @param explanation why it stands there, in a sentence
     */
    public record Entry(
            IdeaId idea,
            int revision,
            int rank,
            int bestRank,
            int worstRank,
            long agree,
            long disagree,
            long pass,
            String explanation) {}
}
