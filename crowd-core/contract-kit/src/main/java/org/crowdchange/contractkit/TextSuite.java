package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Extension;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;

/** Whatever people write comes back letter by letter, however long the model lets it be. */
public abstract class TextSuite extends StoreSuite {
    private static final String EMOJI = "\ud83e\udd37\ud83c\udffd\u200d\u2640\ufe0f";

    /** For subclasses. */
    protected TextSuite() {}

    @Test
    void textOfAllScriptsComesBackAsItWasWritten() {
        List<String> texts = List.of(
                "Plain words, with 'single' and \"double\" quotes; 100 % \\ backslash \\' -- /* */ ?",
                "Zażółć gęślą jaźń, Größe, Ærøskøbing, ﬁ ligature",
                "日本語のテキスト, 한국어, العربية, עברית, हिन्दी, ไทย",
                "four bytes each: \ud835\udd4f\ud83d\ude00\ud842\udfb7\ud83c\udff4",
                "one sign of many: " + EMOJI + " \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "first line\nsecond line\n\n\ttabbed\n  indented",
                "trailing no-break space\u00a0.",
                "{\"json\": [1, null]} <b>&amp;</b> $1 ${x} #{y} %s {0} :name @at",
                "NULL",
                "'; DROP TABLE crowd_comment; --");
        List<Comment> comments = new ArrayList<>();
        Participant author = samples.participant();
        Campaign campaign = samples.campaign();
        Question question = samples.question(campaign.id());
        Changes changes = new Changes();
        for (String text : texts) {
            Comment comment =
                    samples.comment(campaign.id(), question.id(), author.id()).edited(text, Samples.TIME);
            comments.add(comment);
            changes.insert(Kind.COMMENT, comment);
        }
        changes.commitTo(store());

        for (int i = 0; i < texts.size(); i++) {
            Comment comment = comments.get(i);
            assertThat(store().find(Kind.COMMENT, List.of(comment.id())))
                    .as(texts.get(i))
                    .containsValue(comment);
        }
    }

    @Test
    void theLongestTextsOfTheWidestLettersFit() {
        List<Stored<?>> longest = longest();
        Changes changes = new Changes();
        longest.forEach(changes::insert);
        changes.commitTo(store());

        for (Stored<?> record : longest) {
            assertThat(stored(record.kind(), record.entity().id()))
                    .as("%s", record.kind())
                    .isEqualTo(record.entity());
        }
    }

    /** Every text as long as its record lets it be, of letters that take two places in Java and four bytes in UTF-8. */
    private List<Stored<?>> longest() {
        Campaign sample = samples.campaign();
        Participant by = samples.participant();
        String slug = "a".repeat(64);
        Phase phase = sample.phases().get(0);
        Phase wide = new Phase(
                slug,
                wide(Phase.TITLE_LENGTH),
                phase.firstDay(),
                phase.lastDay(),
                phase.permits(),
                phase.extensions().stream()
                        .map(e -> new Extension(e.from(), e.to(), wide(Extension.REASON_LENGTH), e.at(), e.by()))
                        .toList());
        Campaign campaign = new Campaign(
                sample.id(),
                1,
                slug,
                wide(Campaign.TITLE_LENGTH),
                wide(Campaign.SUMMARY_LENGTH),
                java.time.ZoneId.of("America/Argentina/ComodRivadavia"),
                List.of(wide),
                Optional.empty());
        Question question = new Question(
                samples.question(campaign.id()).id(),
                1,
                campaign.id(),
                slug,
                wide(Question.TITLE_LENGTH),
                wide(Question.TEXT_LENGTH));
        String site = "https://journal.example/";
        Article article = new Article(
                samples.article(campaign.id()).id(),
                1,
                campaign.id(),
                site + "b".repeat(2000 - site.length()),
                List.of(site + "a".repeat(2000 - site.length())),
                wide(Article.TITLE_LENGTH));
        Participant participant = new Participant(
                by.id(), 1, wide(Participant.IDENTITY_LENGTH), wide(Participant.ALIAS_LENGTH), Samples.TIME);
        Comment comment =
                samples.comment(campaign.id(), question.id(), by.id()).edited(wide(Comment.TEXT_LENGTH), Samples.TIME);
        Idea idea = samples.idea(question, by.id()).revised(wide(Idea.TITLE_LENGTH), wide(Idea.TEXT_LENGTH));
        Revision revision = Revision.of(samples.revision(idea).id(), idea, Samples.TIME, by.id());
        Receipt receipt = new Receipt(
                samples.receipt(by.id(), idea.id()).id(),
                by.id(),
                wide(Receipt.KEY_LENGTH),
                Receipt.fingerprint("x"),
                idea.id(),
                Samples.TIME);
        Guide guide = samples.guide(campaign.id(), question.id(), question.id(), idea.id());
        return List.of(
                new Stored<>(Kind.CAMPAIGN, campaign),
                new Stored<>(Kind.QUESTION, question),
                new Stored<>(Kind.ARTICLE, article),
                new Stored<>(Kind.PARTICIPANT, participant),
                new Stored<>(Kind.COMMENT, comment),
                new Stored<>(Kind.IDEA, idea),
                new Stored<>(Kind.REVISION, revision),
                new Stored<>(Kind.RECEIPT, receipt),
                new Stored<>(Kind.GUIDE, guide));
    }

    private static String wide(int length) {
        return "\ud83d\ude00".repeat(length);
    }

    @Test
    void aNulNeverReachesAStore() {
        Campaign campaign = samples.campaign();
        Comment comment = samples.comment(
                campaign.id(),
                samples.question(campaign.id()).id(),
                samples.participant().id());
        assertThatThrownBy(() -> comment.edited("before\u0000after", Samples.TIME))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("control characters");
        assertThatThrownBy(
                        () -> new Participant(samples.participant().id(), 1, "host:\u0000", "Somebody", Samples.TIME))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void instantsKeepTheirMilliseconds() {
        Participant sample = samples.participant();
        List<String> instants = List.of(
                "1970-01-01T00:00:00Z",
                "2015-03-29T00:59:59.999Z",
                "2015-03-29T01:30:00.001Z",
                "2015-10-25T00:30:00.500Z",
                "2015-10-25T01:30:00.500Z",
                "2038-01-19T03:14:08.123Z",
                "2108-12-31T23:59:59.999Z");
        int version = 1;
        new Changes().insert(Kind.PARTICIPANT, sample).commitTo(store());
        for (String instant : instants) {
            Participant next = new Participant(
                    sample.id(), ++version, sample.identity(), sample.alias(), java.time.Instant.parse(instant));
            new Changes().update(Kind.PARTICIPANT, next).commitTo(store());
            assertThat(store().find(Kind.PARTICIPANT, List.of(sample.id())))
                    .as(instant)
                    .containsValue(next);
        }
    }
}
