package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;

/** A record is found under each of its names, and a name belongs to one record of its kind at a time. */
public abstract class NamesSuite extends StoreSuite {

    /** For subclasses. */
    protected NamesSuite() {}

    @Test
    void recordsOfEveryKindAreFoundUnderAllTheirNames() {
        List<Stored<?>> records = samples.oneOfEach();
        Changes changes = new Changes();
        records.forEach(changes::insert);
        changes.commitTo(store());

        int names = 0;
        for (Stored<?> record : records) {
            names += assertNamed(record);
        }
        // Campaign, two participants, two questions, article and its former URL, receipt, guide.
        assertThat(names).isEqualTo(9);
    }

    private <R extends Entity<?>> int assertNamed(Stored<R> record) {
        for (String name : record.kind().names(record.entity())) {
            assertThat(store().named(record.kind(), name)).as(name).contains(record.entity());
        }
        return record.kind().names(record.entity()).size();
    }

    @Test
    void aNameThatNobodyHasFindsNothing() {
        Participant participant = stored(samples.participant());
        assertThat(store().named(Kind.PARTICIPANT, "host:nobody")).isEmpty();
        assertThat(store().named(Kind.CAMPAIGN, participant.identity())).isEmpty();
        assertThat(store().named(Kind.PARTICIPANT, "")).isEmpty();
    }

    @Test
    void namesAreComparedLetterByLetter() {
        Participant small = stored(identity("host:anna"));
        Participant capital = stored(identity("host:Anna"));
        Participant accent = stored(identity("host:\u00e4nna"));
        Participant longer = stored(identity("host:anna " + "\u00a0 x")); // spaces inside a name count

        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).contains(small);
        assertThat(store().named(Kind.PARTICIPANT, "host:Anna")).contains(capital);
        assertThat(store().named(Kind.PARTICIPANT, "host:\u00e4nna")).contains(accent);
        assertThat(store().named(Kind.PARTICIPANT, longer.identity())).contains(longer);
        assertThat(store().named(Kind.PARTICIPANT, "host:anna ")).isEmpty();
        assertThat(store().named(Kind.PARTICIPANT, "HOST:ANNA")).isEmpty();
    }

    @Test
    void longNamesThatDifferInTheLastLetterAreTwoNames() {
        Campaign campaign = stored(samples.campaign());
        String page = "https://journal.example/" + "a".repeat(1900);
        Article first = article(campaign, page + "1");
        Article second = article(campaign, page + "2");
        new Changes().insert(Kind.ARTICLE, first).insert(Kind.ARTICLE, second).commitTo(store());

        assertThat(store().named(Kind.ARTICLE, Kind.articleName(campaign.id(), page + "1")))
                .contains(first);
        assertThat(store().named(Kind.ARTICLE, Kind.articleName(campaign.id(), page + "2")))
                .contains(second);
        assertThat(store().named(Kind.ARTICLE, Kind.articleName(campaign.id(), page)))
                .isEmpty();
    }

    @Test
    void theSameSlugMayBeUsedInTwoCampaigns() {
        Campaign first = stored(samples.campaign());
        Campaign second = stored(samples.campaign());
        Question here = new Question(samples.question(first.id()).id(), 1, first.id(), "what", "What?", "");
        Question there = new Question(samples.question(second.id()).id(), 1, second.id(), "what", "What?", "");
        new Changes().insert(Kind.QUESTION, here).insert(Kind.QUESTION, there).commitTo(store());

        assertThat(store().named(Kind.QUESTION, Kind.questionName(first.id(), "what")))
                .contains(here);
        assertThat(store().named(Kind.QUESTION, Kind.questionName(second.id(), "what")))
                .contains(there);
    }

    @Test
    void aTakenNameIsRefusedToANewRecord() {
        stored(identity("host:anna"));
        Participant other = identity("host:anna");
        assertTaken(new Changes().insert(Kind.PARTICIPANT, other));
        assertThat(store().find(Kind.PARTICIPANT, List.of(other.id()))).isEmpty();
    }

    @Test
    void twoNewRecordsMayNotShareAName() {
        Participant first = identity("host:anna");
        Participant second = identity("host:anna");
        assertTaken(new Changes().insert(Kind.PARTICIPANT, first).insert(Kind.PARTICIPANT, second));
        assertThat(store().find(Kind.PARTICIPANT, List.of(first.id(), second.id())))
                .isEmpty();
        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).isEmpty();
    }

    @Test
    void aTakenNameIsRefusedToAnUpdate() {
        stored(identity("host:anna"));
        Participant other = stored(identity("host:bea"));
        assertTaken(new Changes().update(Kind.PARTICIPANT, renamed(other, "host:anna")));
        assertThat(store().named(Kind.PARTICIPANT, "host:bea")).contains(other);
    }

    @Test
    void formerUrlsOfAnArticleGoOnLeadingToItAndStayTaken() {
        Campaign campaign = stored(samples.campaign());
        Article article = samples.article(campaign.id());
        new Changes().insert(Kind.ARTICLE, article).commitTo(store());
        Article moved = article.movedTo("https://journal.example/moved");
        new Changes().update(Kind.ARTICLE, moved).commitTo(store());

        assertThat(Kind.ARTICLE.names(moved)).hasSize(3);
        assertNamed(new Stored<>(Kind.ARTICLE, moved));
        assertTaken(new Changes().insert(Kind.ARTICLE, article(campaign, article.url())));

        Article back = moved.movedTo(article.url());
        new Changes().update(Kind.ARTICLE, back).commitTo(store());
        assertNamed(new Stored<>(Kind.ARTICLE, back));
        assertThat(store().named(Kind.ARTICLE, Kind.articleName(campaign.id(), moved.url())))
                .contains(back);
    }

    @Test
    void aNameThatWasGivenUpIsFreeForOthers() {
        Participant first = stored(identity("host:anna"));
        Participant renamed = renamed(first, "host:zoe");
        new Changes().update(Kind.PARTICIPANT, renamed).commitTo(store());
        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).isEmpty();
        assertThat(store().named(Kind.PARTICIPANT, "host:zoe")).contains(renamed);

        Participant second = stored(identity("host:anna"));
        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).contains(second);
    }

    @Test
    void aNameMayPassToANewRecordInOneChangeSet() {
        Participant first = stored(identity("host:anna"));
        Participant renamed = renamed(first, "host:zoe");
        Participant second = identity("host:anna");
        new Changes()
                .insert(Kind.PARTICIPANT, second)
                .update(Kind.PARTICIPANT, renamed)
                .commitTo(store());

        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).contains(second);
        assertThat(store().named(Kind.PARTICIPANT, "host:zoe")).contains(renamed);
    }

    @Test
    void twoRecordsMaySwapTheirNames() {
        Participant anna = stored(identity("host:anna"));
        Participant bea = stored(identity("host:bea"));
        Participant first = renamed(anna, "host:bea");
        Participant second = renamed(bea, "host:anna");
        new Changes()
                .update(Kind.PARTICIPANT, first)
                .update(Kind.PARTICIPANT, second)
                .commitTo(store());

        assertThat(store().named(Kind.PARTICIPANT, "host:bea")).contains(first);
        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).contains(second);
    }

    private Participant identity(String identity) {
        Participant sample = samples.participant();
        return new Participant(sample.id(), 1, identity, sample.alias(), sample.at());
    }

    private static Participant renamed(Participant participant, String identity) {
        return new Participant(
                participant.id(), participant.version() + 1, identity, participant.alias(), participant.at());
    }

    private Article article(Campaign campaign, String url) {
        return new Article(samples.article(campaign.id()).id(), 1, campaign.id(), url, List.of(), "An article");
    }

    private Participant stored(Participant participant) {
        new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store());
        return participant;
    }

    private Campaign stored(Campaign campaign) {
        new Changes().insert(Kind.CAMPAIGN, campaign).commitTo(store());
        return campaign;
    }

    private void assertTaken(Changes changes) {
        assertThatThrownBy(() -> changes.commitTo(store()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("name");
    }
}
