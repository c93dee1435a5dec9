package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Role;
import org.crowdchange.servlet.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a phase hides results, nothing that a reader can ask for depends on how others voted. */
class HiddenResultsTest {
    private final World world = new World();
    private final Person ann = world.guest();
    private final Person ben = world.guest();
    private final String first = ann.proposes(world.questionId(), "First");
    private final String second = ann.proposes(world.questionId(), "Second");
    private final String comment = ann.comments(world.articleId(), "A comment");
    private final String answer = ben.answers(world.articleId(), comment, "An answer");

    @BeforeEach
    void votesAndThenABallot() {
        ben.votes("ideas/" + first, "agree").votes("comments/" + comment, "agree");
        world.inBallot();
    }

    @Test
    void rankingsExplanationsAndSortingByThemAreRefused() {
        Map<String, JournalHead> before = world.state();

        for (Person reader : List.of(world.stranger(), ann, ben)) {
            for (String method : List.of("wilson", "net", "bayes", "newest")) {
                reader.get("/questions/" + world.questionId() + "/ranking?method=" + method)
                        .refused(403, "results-hidden");
                for (String idea : List.of(first, second)) {
                    reader.get("/ideas/" + idea + "/explanation?method=" + method)
                            .refused(403, "results-hidden");
                }
            }
            for (String sort : List.of("wilson", "net", "bayes")) {
                reader.get("/questions/" + world.questionId() + "/ideas?sort=" + sort)
                        .refused(403, "results-hidden");
            }
        }

        assertThat(world.state()).isEqualTo(before);
    }

    @Test
    void threadsCommentsAndIdeasShowNoVotesButTheReadersOwn() {
        Answer threads =
                ben.get("/discussions/" + world.articleId() + "/threads").ok();
        Answer ideas = ben.get("/questions/" + world.questionId() + "/ideas").ok();

        assertThat(threads.at("items/0/comment/votes").isNull()).isTrue();
        assertThat(threads.text("items/0/comment/vote")).isEqualTo("agree");
        assertThat(threads.at("items/0/replies/items/0/votes").isNull()).isTrue();
        assertThat(ben.get("/comments/" + comment + "/replies")
                        .ok()
                        .at("items/0/votes")
                        .isNull())
                .isTrue();
        assertThat(ben.get("/comments/" + answer).ok().at("votes").isNull()).isTrue();
        assertThat(ideas.at("items/1/votes").isNull()).isTrue();
        assertThat(ideas.at("items/1/standing").isNull()).isTrue();
        assertThat(ideas.text("items/1/vote")).isEqualTo("agree");
        assertThat(ben.get("/ideas/" + first).ok().at("votes").isNull()).isTrue();
        assertThat(ann.get("/ideas/" + first).ok().at("vote").isNull()).isTrue();
    }

    @Test
    void aReceiptTellsNothingButOnesOwnVote() {
        assertThat(ann.put("/ideas/" + first + "/vote", "{\"vote\":\"disagree\"}")
                        .ok()
                        .text())
                .isEqualTo("{\"vote\":\"disagree\",\"votes\":null}");
        assertThat(ann.delete("/ideas/" + first + "/vote").ok().text()).isEqualTo("{\"vote\":null,\"votes\":null}");
        assertThat(ann.put("/comments/" + comment + "/vote", "{\"vote\":\"agree\"}")
                        .ok()
                        .text())
                .isEqualTo("{\"vote\":\"agree\",\"votes\":null}");
    }

    @Test
    void whatOneWritesIsAnsweredWithoutVotes() {
        Answer own = ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"New\"}")
                .created();
        Answer edited =
                ann.put("/comments/" + own.text("id"), "{\"text\":\"Newer\"}").ok();
        Answer revised = ann.put("/ideas/" + first, "{\"version\":1,\"title\":\"Newer\",\"text\":\"\"}")
                .ok();
        Answer deleted = ann.delete("/comments/" + comment).ok();

        for (Answer each : List.of(own, edited, revised, deleted)) {
            assertThat(each.at("votes").isNull()).isTrue();
        }
    }

    @Test
    void resultsStayHiddenAfterThePhaseUntilTheCampaignIsClosed() {
        world.at("2015-04-01T00:00:00Z");
        ann.get("/questions/" + world.questionId() + "/ranking").refused(403, "results-hidden");

        world.close();
        ann.get("/questions/" + world.questionId() + "/ranking").ok();
        assertThat(ann.get("/ideas/" + first).ok().at("votes/agree").intValue()).isEqualTo(1);
    }

    @Test
    void whoRunsTheCampaignSeesResultsAllTheSame() {
        for (Role role : List.of(Role.FACILITATOR, Role.MODERATOR, Role.ORGANISER)) {
            Person staff = world.host(role.toString(), role);

            staff.get("/questions/" + world.questionId() + "/ranking").ok();
            staff.get("/ideas/" + first + "/explanation").ok();
            assertThat(staff.get("/ideas/" + first).ok().at("votes/agree").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRoleWithoutASessionSeesNothingYet() {
        Person staff = world.signedIn("staff", Role.ORGANISER);

        staff.get("/questions/" + world.questionId() + "/ranking").refused(403, "results-hidden");
    }

    @Test
    void whatARoleMaySeeIsNotKeptByCachesOnTheWay() {
        Person staff = world.host("staff", Role.FACILITATOR);

        for (String path : List.of(
                "/questions/" + world.questionId() + "/ranking",
                "/questions/" + world.questionId() + "/ideas",
                "/ideas/" + first,
                "/ideas/" + first + "/explanation",
                "/comments/" + comment,
                "/discussions/" + world.articleId() + "/threads")) {
            Answer answer = staff.get(path).ok();
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.response().headers().all("Vary")).contains("Cookie");
        }
    }

    /**
     * The strongest way to say it: three crowds in which everything is the same but how Ben voted and on what. Whatever Ann
     * and a stranger ask, the three answer with the same bytes and headers, validators included.
     */
    @Test
    void nothingThatAReaderGetsDependsOnHowOthersVoted() {
        List<Response> agreed = everythingAfter("agree", 0);
        List<Response> disagreed = everythingAfter("disagree", 0);
        List<Response> elsewhere = everythingAfter("agree", 1);

        assertThat(agreed).hasSizeGreaterThan(40).isEqualTo(disagreed).isEqualTo(elsewhere);
    }

    private static List<Response> everythingAfter(String vote, int which) {
        World world = new World();
        Person ann = world.guest();
        Person ben = world.guest();
        List<String> ideas =
                List.of(ann.proposes(world.questionId(), "First"), ann.proposes(world.questionId(), "Second"));
        List<String> comments =
                List.of(ann.comments(world.articleId(), "First"), ann.comments(world.articleId(), "Second"));
        String reply = ann.answers(world.articleId(), comments.get(0), "Reply");
        world.inBallot();
        ben.votes("ideas/" + ideas.get(which), vote).votes("comments/" + comments.get(which), vote);
        ann.votes("ideas/" + ideas.get(0), "agree");

        List<Response> answers = new ArrayList<>();
        for (Person reader : List.of(ann, world.stranger())) {
            List<String> paths = new ArrayList<>(List.of(
                    "/campaigns/change",
                    "/campaigns/change/figures",
                    "/campaigns/change/guide",
                    "/campaigns/change/questions/barriers",
                    "/discussions/" + world.articleId() + "/threads",
                    "/discussions/" + world.articleId() + "/threads?order=oldest&limit=1",
                    "/comments/" + comments.get(0) + "/replies",
                    "/comments/" + reply,
                    "/questions/" + world.questionId() + "/ideas",
                    "/questions/" + world.questionId() + "/ideas?sort=wilson",
                    "/questions/" + world.questionId() + "/ideas?sort=net&limit=1",
                    "/questions/" + world.questionId() + "/ranking",
                    "/questions/" + world.questionId() + "/ranking?method=newest"));
            ideas.forEach(id -> paths.addAll(
                    List.of("/ideas/" + id, "/ideas/" + id + "/revisions", "/ideas/" + id + "/explanation")));
            comments.forEach(id -> paths.add("/comments/" + id));
            paths.forEach(path -> answers.add(reader.get(path).response()));
        }
        for (String subject :
                List.of("/ideas/" + ideas.get(0), "/ideas/" + ideas.get(1), "/comments/" + comments.get(0))) {
            answers.add(ann.put(subject + "/vote", "{\"vote\":\"pass\"}").ok().response());
            answers.add(ann.delete(subject + "/vote").ok().response());
        }
        return answers;
    }
}
