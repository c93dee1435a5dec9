package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.Test;

/** What each writing does and answers. */
class WritingTest {
    private final World world = new World();
    private final Person ann = world.guest();
    private final Person ben = world.guest();

    private long written() {
        return world.state().values().stream().mapToLong(JournalHead::sequence).sum();
    }

    @Test
    void aCommentIsAnsweredWithItselfAndItsPlace() {
        long before = written();

        Answer made = ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"  Hear, hear  \"}")
                .created();

        assertThat(written()).isEqualTo(before + 1);
        assertThat(made.header("Location")).isEqualTo("/crowd/comments/" + made.text("id"));
        assertThat(made.text("text")).isEqualTo("Hear, hear");
        assertThat(made.text())
                .isEqualTo(ann.get("/comments/" + made.text("id")).ok().text());
    }

    @Test
    void commentsCanBeWrittenUnderArticlesQuestionsAndIdeas() {
        String idea = ann.proposes(world.questionId(), "Share rotas");

        for (String discussion : new String[] {world.articleId(), world.questionId(), idea}) {
            String comment = ann.comments(discussion, "Yes");
            assertThat(ben.get("/discussions/" + discussion + "/threads").ok().texts("items", "comment/id"))
                    .containsExactly(comment);
        }
    }

    @Test
    void aNullParentIsNoParent() {
        Answer made = ann.post(
                        "/discussions/" + world.articleId() + "/comments", "{\"parent\":null,\"text\":\"On top\"}")
                .created();

        assertThat(made.at("parent").isNull()).isTrue();
    }

    @Test
    void aRepeatedRequestWithItsKeyIsAnsweredAsBeforeAndWritesNothing() {
        ann.with("Idempotency-Key", "a-1");
        String path = "/discussions/" + world.articleId() + "/comments";
        Answer first = ann.post(path, "{\"text\":\"Once\"}").created();
        long before = written();

        Answer second = ann.post(path, "{\"text\":\"Once\"}").created();

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void theKeyOfOnePersonIsNotThatOfAnother() {
        String path = "/questions/" + world.questionId() + "/ideas";
        String body = "{\"title\":\"Share rotas\",\"text\":\"\"}";

        String anns =
                ann.with("Idempotency-Key", "k").post(path, body).created().text("id");
        String bens =
                ben.with("Idempotency-Key", "k").post(path, body).created().text("id");

        assertThat(bens).isNotEqualTo(anns);
    }

    @Test
    void authorsEditTheirCommentsWithinTheWindow() {
        String id = ann.comments(world.articleId(), "Teh words");
        world.later(Duration.ofMinutes(14));

        Answer edited = ann.put("/comments/" + id, "{\"text\":\"The words\"}").ok();

        assertThat(edited.text("text")).isEqualTo("The words");
        assertThat(edited.text("editedAt")).isEqualTo("2015-02-10T09:14:00Z");
    }

    @Test
    void authorsTakeTheirCommentsBackAndModeratorsRemoveOthers() {
        Person moderator = world.host("mod", Role.MODERATOR);
        String own = ann.comments(world.articleId(), "Mine");
        String bad = ann.comments(world.articleId(), "Rude");

        assertThat(ann.delete("/comments/" + own).ok().text("state")).isEqualTo("deleted");
        assertThat(moderator.delete("/comments/" + bad).ok().text("state")).isEqualTo("removed");

        long before = written();
        assertThat(ann.delete("/comments/" + own).ok().text("state")).isEqualTo("deleted");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void anIdeaIsAnsweredWithItselfAndItsPlace() {
        Answer made = ann.post(
                        "/questions/" + world.questionId() + "/ideas", "{\"title\":\"Share rotas\",\"text\":\"\"}")
                .created();

        assertThat(made.header("Location")).isEqualTo("/crowd/ideas/" + made.text("id"));
        assertThat(made.text())
                .isEqualTo(ann.get("/ideas/" + made.text("id")).ok().text());
    }

    @Test
    void authorsAndFacilitatorsReviseIdeas() {
        Person editor = world.host("editor", Role.FACILITATOR);
        String id = ann.proposes(world.questionId(), "Share rotas");

        Answer anns = ann.put("/ideas/" + id, "{\"version\":1,\"title\":\"Share all rotas\",\"text\":\"\"}")
                .ok();
        Answer editors = editor.put("/ideas/" + id, "{\"version\":2,\"title\":\"Share every rota\",\"text\":\"\"}")
                .ok();

        assertThat(anns.at("version").intValue()).isEqualTo(2);
        assertThat(editors.text("title")).isEqualTo("Share every rota");
        assertThat(editors.at("revisions").intValue()).isEqualTo(3);
    }

    @Test
    void aVoteIsCastChangedAndTakenBack() {
        String idea = ann.proposes(world.questionId(), "Share rotas");
        String comment = ann.comments(world.articleId(), "Hear, hear");

        for (String subject : new String[] {"/ideas/" + idea, "/comments/" + comment}) {
            assertThat(ben.put(subject + "/vote", "{\"vote\":\"agree\"}").ok().text())
                    .isEqualTo("{\"vote\":\"agree\",\"votes\":{\"agree\":1,\"disagree\":0,\"pass\":0}}");
            assertThat(ben.put(subject + "/vote", "{\"vote\":\"pass\"}").ok().text())
                    .isEqualTo("{\"vote\":\"pass\",\"votes\":{\"agree\":0,\"disagree\":0,\"pass\":1}}");
            long before = written();
            ben.put(subject + "/vote", "{\"vote\":\"pass\"}").ok();
            assertThat(written()).isEqualTo(before);
            assertThat(ben.delete(subject + "/vote").ok().text())
                    .isEqualTo("{\"vote\":null,\"votes\":{\"agree\":0,\"disagree\":0,\"pass\":0}}");
            assertThat(ben.delete(subject + "/vote").ok().at("vote").isNull()).isTrue();
        }
    }

    @Test
    void anArticleIsMadeOnceAndFoundAfterwards() {
        String body = "{\"url\":\"https://journal.example/articles/two?utm_source=mail\",\"title\":\"Two wards\"}";

        Answer made = ann.post("/campaigns/change/articles", body).created();
        long before = written();
        Answer found = ben.post("/campaigns/change/articles", body).ok();

        assertThat(made.text("url")).isEqualTo("https://journal.example/articles/two");
        assertThat(made.header("Location")).isEqualTo("/crowd/discussions/" + made.text("id") + "/threads");
        assertThat(found.text()).isEqualTo(made.text());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aBodyIsReadInWhateverOrderItsFieldsStand() {
        String idea = ann.proposes(world.questionId(), "Share rotas");

        ann.put("/ideas/" + idea, "{ \"text\" : \"\\u00e9\" , \"title\" : \"T\" ,\n \"version\" : 1 }")
                .ok();

        assertThat(ann.get("/ideas/" + idea).ok().text("text")).isEqualTo("é");
    }

    @Test
    void aBodyMayNameItsEncoding() {
        String idea = ann.proposes(world.questionId(), "Share rotas");

        ann.with("Content-Type", "Application/JSON; charset=\"UTF-8\"")
                .put("/ideas/" + idea + "/vote", "{\"vote\":\"agree\"}")
                .ok();
    }

    @Test
    void everyWriteIsWithoutACache() {
        Answer made = ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"x\"}")
                .created();

        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("ETag")).isEmpty();
    }

    @Test
    void nothingIsWrittenByReading() {
        String comment = ann.comments(world.articleId(), "Yes");
        String idea = ann.proposes(world.questionId(), "Share rotas");
        Map<String, JournalHead> before = world.state();

        for (Person reader : new Person[] {world.stranger(), world.signedIn("new", Role.FACILITATOR), ann}) {
            for (String path : new String[] {
                "/session",
                "/campaigns/change",
                "/campaigns/change/figures",
                "/campaigns/change/questions/barriers",
                "/campaigns/change/article?url=https://journal.example/articles/one",
                "/discussions/" + world.articleId() + "/threads",
                "/comments/" + comment,
                "/comments/" + comment + "/replies",
                "/questions/" + world.questionId() + "/ideas?sort=bayes",
                "/questions/" + world.questionId() + "/ranking",
                "/ideas/" + idea,
                "/ideas/" + idea + "/revisions",
                "/ideas/" + idea + "/explanation"
            }) {
                assertThat(reader.get(path).ok().header("Set-Cookie")).as(path).isEmpty();
            }
        }

        assertThat(world.state()).isEqualTo(before);
    }
}
