package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.junit.jupiter.api.Test;

/** Listings tell the records of one owner in the order of their ids, page by page. */
public abstract class ListingsSuite extends StoreSuite {

    /** For subclasses. */
    protected ListingsSuite() {}

    @Test
    void everyListingTellsTheRecordsOfItsOwnerOnlyAndInOrder() {
        Campaign campaign = samples.campaign();
        Campaign otherCampaign = samples.campaign();
        Participant author = samples.participant();
        Question question = samples.question(campaign.id());
        Question otherQuestion = samples.question(campaign.id());
        var article = samples.article(campaign.id());
        var otherArticle = samples.article(otherCampaign.id());
        Idea idea = samples.idea(question, author.id());
        Idea secondIdea = samples.idea(question, author.id());
        Idea otherIdea = samples.idea(otherQuestion, author.id());
        Comment top = samples.comment(campaign.id(), question.id(), author.id());
        Comment answer = samples.answer(top, author.id());
        Comment secondTop = samples.comment(campaign.id(), question.id(), author.id());
        Comment answerToAnswer = samples.answer(answer, author.id());
        Comment onIdea = samples.comment(campaign.id(), idea.id(), author.id());
        var wording = samples.revision(idea);
        var secondWording = samples.revision(idea.revised("Better", ""));
        var otherWording = samples.revision(otherIdea);
        Participant reader = samples.participant();
        var receipt = samples.receipt(reader.id(), idea.id());
        var secondReceipt = samples.receipt(author.id(), idea.id());
        var thirdReceipt = samples.receipt(reader.id(), otherIdea.id());
        storeInReverse();

        assertListed(Listing.CAMPAIGNS, Optional.empty(), List.of(campaign, otherCampaign));
        assertListed(Listing.QUESTIONS, Optional.of(campaign.id()), List.of(question, otherQuestion));
        assertListed(Listing.QUESTIONS, Optional.of(otherCampaign.id()), List.of());
        assertListed(Listing.ARTICLES, Optional.of(campaign.id()), List.of(article));
        assertListed(Listing.ARTICLES, Optional.of(otherCampaign.id()), List.of(otherArticle));
        assertListed(Listing.IDEAS, Optional.of(question.id()), List.of(idea, secondIdea));
        assertListed(Listing.IDEAS, Optional.of(otherQuestion.id()), List.of(otherIdea));
        assertListed(Listing.THREADS, Optional.of(question.id()), List.of(top, secondTop));
        assertListed(Listing.THREADS, Optional.of(idea.id()), List.of(onIdea));
        assertListed(Listing.REPLIES, Optional.of(top.id()), List.of(answer, answerToAnswer));
        assertListed(Listing.REPLIES, Optional.of(answer.id()), List.of());
        assertListed(Listing.REVISIONS, Optional.of(idea.id()), List.of(wording, secondWording));
        assertListed(
                Listing.PARTICIPANTS,
                Optional.empty(),
                samples.made().stream()
                        .flatMap(record -> record.as(Kind.PARTICIPANT).stream())
                        .toList());
        assertListed(Listing.RECEIPTS, Optional.empty(), List.of(receipt, secondReceipt, thirdReceipt));
        assertListed(Listing.RECEIPTS_OF, Optional.of(reader.id()), List.of(receipt, thirdReceipt));
        assertListed(Listing.IDEAS_BY, Optional.of(author.id()), List.of(idea, secondIdea, otherIdea));
        assertListed(Listing.IDEAS_BY, Optional.of(reader.id()), List.of());
        assertListed(
                Listing.COMMENTS_BY, Optional.of(author.id()), List.of(top, answer, secondTop, answerToAnswer, onIdea));
        assertListed(Listing.REVISIONS_BY, Optional.of(author.id()), List.of(wording, secondWording, otherWording));
        assertListed(Listing.THREADS, Optional.empty(), List.of());
        assertListed(Listing.CAMPAIGNS, Optional.of(campaign.id()), List.of());
    }

    private <R extends Entity<?>> void assertListed(Listing<R> listing, Optional<Id> owner, List<R> expected) {
        assertThat(store().list(listing, new Range(owner, Optional.empty(), false, 100)))
                .as("%s, oldest first", listing)
                .isEqualTo(expected);
        assertThat(store().list(listing, new Range(owner, Optional.empty(), true, 100)))
                .as("%s, newest first", listing)
                .isEqualTo(Samples.reversed(expected));
    }

    @Test
    void pagesInBothDirectionsTellEveryRecordOnce() {
        Question question = samples.question(samples.campaign().id());
        List<Idea> ideas = ideas(question, 23);
        storeInReverse();

        for (int limit : new int[] {1, 4, 22, 23, 24, Range.MAXIMUM}) {
            assertThat(pages(question, false, limit)).as("%d at a time", limit).containsExactlyElementsOf(ideas);
            assertThat(pages(question, true, limit))
                    .as("%d at a time, newest first", limit)
                    .containsExactlyElementsOf(Samples.reversed(ideas));
        }
    }

    /** Reads page after page until one is empty; each but the last must be full. */
    private List<Idea> pages(Question question, boolean newestFirst, int limit) {
        List<Idea> all = new ArrayList<>();
        Range range = new Range(Optional.of(question.id()), Optional.empty(), newestFirst, limit);
        List<Idea> page = store().list(Listing.IDEAS, range);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            if (all.size() > 1000) {
                throw new AssertionError("The pages do not come to an end");
            }
            page = store().list(
                            Listing.IDEAS, range.after(page.get(page.size() - 1).id()));
        }
        return all;
    }

    @Test
    void aPageStartsAfterAnIdEvenIfThatIsNotListed() {
        Question question = samples.question(samples.campaign().id());
        Participant author = samples.participant();
        Idea first = samples.idea(question, author.id());
        Idea between = samples.idea(question, author.id());
        Idea last = samples.idea(question, author.id());
        new Changes()
                .insert(Kind.PARTICIPANT, author)
                .insert(Kind.IDEA, first)
                .insert(Kind.IDEA, last)
                .commitTo(store());
        Range oldest = Range.oldest(question.id(), 10);
        Range newest = new Range(Optional.of(question.id()), Optional.empty(), true, 10);

        assertThat(store().list(Listing.IDEAS, oldest.after(between.id()))).containsExactly(last);
        assertThat(store().list(Listing.IDEAS, newest.after(between.id()))).containsExactly(first);
        assertThat(store().list(Listing.IDEAS, oldest.after(last.id()))).isEmpty();
    }

    @Test
    void whatIsAddedBetweenTwoPagesNeitherHidesNorRepeatsARecord() {
        Question question = samples.question(samples.campaign().id());
        List<Idea> ideas = ideas(question, 6);
        Changes evenOnes = new Changes();
        for (int i = 0; i < 6; i += 2) {
            evenOnes.insert(Kind.IDEA, ideas.get(i));
        }
        evenOnes.commitTo(store());
        Range range = Range.oldest(question.id(), 2);
        List<Idea> first = store().list(Listing.IDEAS, range);
        assertThat(first).containsExactly(ideas.get(0), ideas.get(2));

        new Changes()
                .insert(Kind.IDEA, ideas.get(1))
                .insert(Kind.IDEA, ideas.get(5))
                .commitTo(store());
        assertThat(store().list(Listing.IDEAS, range.after(ideas.get(2).id())))
                .containsExactly(ideas.get(4), ideas.get(5));
    }

    @Test
    void aListedRecordIsTheLatestVersion() {
        Question question = samples.question(samples.campaign().id());
        Idea idea = ideas(question, 1).get(0);
        storeInReverse();
        Idea next = idea.revised("Second wording", "Of many words.");
        new Changes().update(Kind.IDEA, next).commitTo(store());

        assertThat(store().list(Listing.IDEAS, Range.oldest(question.id(), 10))).containsExactly(next);
    }

    private List<Idea> ideas(Question question, int count) {
        Participant author = samples.participant();
        Comment source = samples.comment(question.campaign(), question.id(), author.id());
        Comment another = samples.comment(question.campaign(), question.id(), author.id());
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Ideas with none, one and two sources: a page counts ideas, not the parts of which they are made.
            ideas.add(
                    switch (i % 3) {
                        case 0 -> samples.idea(question, author.id());
                        case 1 -> samples.idea(question, author.id(), source.id());
                        default -> samples.idea(question, author.id(), another.id(), source.id());
                    });
        }
        return ideas;
    }

    /** Stores all samples, the newest first, so that the order of ids is not that of writing. */
    private void storeInReverse() {
        Samples.reversed(samples.made())
                .forEach(record -> new Changes().insert(record).commitTo(store()));
    }
}
