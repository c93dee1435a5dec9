package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.Test;

/** What each reading answers. */
class ReadingTest {
    private final World world = new World();
    private final Person ann = world.guest();
    private final Person ben = world.guest();

    @Test
    void aCampaignTellsItsPhasesItsQuestionsAndWhatIsPossibleNow() {
        world.crowd
                .campaigns()
                .extend(world.organiser, world.campaign.id(), "ideas", LocalDate.parse("2015-02-22"), "Snow");

        Answer campaign = ann.get("/campaigns/change").ok();

        assertThat(campaign.text("id")).isEqualTo(world.campaign.id().toString());
        assertThat(campaign.text("title")).isEqualTo("Change from everywhere");
        assertThat(campaign.text("summary")).isEqualTo("What stops good ideas?");
        assertThat(campaign.text("zone")).isEqualTo("Europe/London");
        assertThat(campaign.at("closed").isNull()).isTrue();
        assertThat(campaign.text("phase")).isEqualTo("ideas");
        assertThat(campaign.text("next")).isEqualTo("ballot");
        assertThat(campaign.at("permits").toString())
                .isEqualTo("[\"comment\",\"propose\",\"vote-on-comments\",\"vote-on-ideas\",\"see-results\"]");
        assertThat(campaign.at("showsResults").booleanValue()).isTrue();
        assertThat(campaign.texts("phases", "slug")).containsExactly("debate", "ideas", "ballot");
        assertThat(campaign.text("phases/1/firstDay")).isEqualTo("2015-02-06");
        assertThat(campaign.text("phases/1/lastDay")).isEqualTo("2015-02-22");
        assertThat(campaign.at("phases/1/extensions").toString())
                .isEqualTo("[{\"from\":\"2015-02-20\",\"to\":\"2015-02-22\",\"reason\":\"Snow\"}]");
        assertThat(campaign.texts("questions", "slug")).containsExactly("barriers");
        assertThat(campaign.text("questions/0/id")).isEqualTo(world.questionId());
    }

    @Test
    void betweenPhasesACampaignHasNoPhaseAndPermitsNothing() {
        world.betweenPhases();

        Answer campaign = ann.get("/campaigns/change").ok();

        assertThat(campaign.at("phase").isNull()).isTrue();
        assertThat(campaign.text("next")).isEqualTo("ballot");
        assertThat(campaign.at("permits").size()).isZero();
    }

    @Test
    void aClosedCampaignTellsWhenItWasClosed() {
        world.close();

        Answer campaign = ann.get("/campaigns/change").ok();
        assertThat(campaign.text("closed")).isEqualTo("2015-02-10T09:00:00Z");
        assertThat(campaign.at("phase").isNull()).isTrue();
        assertThat(campaign.at("next").isNull()).isTrue();
        assertThat(campaign.at("showsResults").booleanValue()).isTrue();
    }

    @Test
    void aQuestionTellsItsCampaignAndTheWaysToRankItsIdeas() {
        Answer question = ann.get("/campaigns/change/questions/barriers").ok();

        assertThat(question.text("id")).isEqualTo(world.questionId());
        assertThat(question.text("title")).isEqualTo("What stands in the way?");
        assertThat(question.text("text")).isEqualTo("Think of your own ward.");
        assertThat(question.text("campaign/slug")).isEqualTo("change");
        assertThat(question.text("campaign/title")).isEqualTo("Change from everywhere");
        assertThat(question.at("methods").toString()).isEqualTo("[\"wilson\",\"net\",\"bayes\",\"newest\"]");
    }

    @Test
    void figuresCountPeopleAndWhatTheyContributedInAllAndInEachPhase() {
        String comment = ann.comments(world.articleId(), "First");
        ben.votes("comments/" + comment, "agree");
        ben.proposes(world.questionId(), "Share rotas");

        Answer figures = ann.get("/campaigns/change/figures").ok();

        // Ann wrote a comment; Ben voted once and proposed one idea: two people, three contributions, all in "ideas".
        String all = "{\"participants\":2,\"comments\":1,\"ideas\":1,\"votes\":1,\"contributions\":3}";
        String none = "{\"participants\":0,\"comments\":0,\"ideas\":0,\"votes\":0,\"contributions\":0}";
        assertThat(figures.text())
                .isEqualTo("{\"total\":" + all + ",\"phases\":{\"debate\":" + none + ",\"ideas\":" + all
                        + ",\"ballot\":" + none + "}}");
    }

    @Test
    void anArticleIsFoundByAnySpellingOfItsUrl() {
        Answer article = ann.get(
                        "/campaigns/change/article?url=https%3A%2F%2FJOURNAL.example%2Farticles%2Fone%2F%23top")
                .ok();

        assertThat(article.text())
                .isEqualTo("{\"id\":\"" + world.articleId()
                        + "\",\"url\":\"https://journal.example/articles/one\",\"title\":\"One ward\",\"discussion\":\""
                        + world.articleId() + "\"}");
    }

    @Test
    void threadsComeWithTheirAnswersNewestOrOldestFirst() {
        String first = ann.comments(world.articleId(), "First");
        String second = ben.comments(world.articleId(), "Second");
        String answer = ben.answers(world.articleId(), first, "Answer");
        String deeper = ann.answers(world.articleId(), answer, "Deeper");

        Answer newest =
                ann.get("/discussions/" + world.articleId() + "/threads").ok();
        Answer oldest = ann.get("/discussions/" + world.articleId() + "/threads?order=oldest")
                .ok();

        assertThat(newest.texts("items", "comment/id")).containsExactly(second, first);
        assertThat(oldest.texts("items", "comment/id")).containsExactly(first, second);
        assertThat(oldest.texts("items/0/replies/items", "id")).containsExactly(answer, deeper);
        assertThat(oldest.text("items/0/replies/items/1/parent")).isEqualTo(answer);
        assertThat(oldest.text("items/0/replies/items/1/thread")).isEqualTo(first);
        assertThat(oldest.at("items/0/replies/next").isNull()).isTrue();
        assertThat(oldest.at("next").isNull()).isTrue();
    }

    @Test
    void pagesLinkToTheNextOneAndTogetherGiveEverythingOnce() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(ann.comments(world.articleId(), "Comment " + i));
        }
        List<String> read = new ArrayList<>();
        String path = "/discussions/" + world.articleId() + "/threads?order=oldest&limit=2";
        while (!path.isEmpty()) {
            Answer page = ben.get(path).ok();
            read.addAll(page.texts("items", "comment/id"));
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(page.at("next").isNull());
            path = link.isEmpty()
                    ? ""
                    : link.substring("<".length() + Person.PREFIX.length(), link.indexOf(">; rel=\"next\""));
        }

        assertThat(read).isEqualTo(written);
    }

    @Test
    void theRepliesOfACommentComeInPagesToo() {
        String top = ann.comments(world.articleId(), "Top");
        String one = ben.answers(world.articleId(), top, "One");
        String two = ben.answers(world.articleId(), top, "Two");

        Answer page = ann.get("/comments/" + top + "/replies?limit=1").ok();
        Answer next = ann.get("/comments/" + top + "/replies?limit=1&after=" + page.text("next"))
                .ok();

        assertThat(page.texts("items", "id")).containsExactly(one);
        assertThat(next.texts("items", "id")).containsExactly(two);
        assertThat(page.header("Link"))
                .isEqualTo("</crowd/comments/" + top + "/replies?limit=1&after=" + one + ">; rel=\"next\"");
    }

    @Test
    void aCommentShowsItsAuthorMoreThanOthers() {
        String id = ann.comments(world.articleId(), "Some *words*");
        ben.votes("comments/" + id, "disagree");

        Answer anns = ann.get("/comments/" + id).ok();
        Answer bens = ben.get("/comments/" + id).ok();

        assertThat(anns.text("text")).isEqualTo("Some *words*");
        assertThat(anns.at("mine").booleanValue()).isTrue();
        assertThat(anns.at("editable").booleanValue()).isTrue();
        assertThat(anns.at("vote").isNull()).isTrue();
        assertThat(bens.at("text").isNull()).isTrue();
        assertThat(bens.at("mine").booleanValue()).isFalse();
        assertThat(bens.at("editable").booleanValue()).isFalse();
        assertThat(bens.text("vote")).isEqualTo("disagree");
        assertThat(bens.text("html")).isEqualTo("<p>Some <em>words</em></p>");
        assertThat(bens.text("alias")).matches("Reader [A-Z]{4}");
        assertThat(bens.text("state")).isEqualTo("visible");
        assertThat(bens.text("discussion")).isEqualTo(world.articleId());
        assertThat(bens.text("at")).isEqualTo("2015-02-10T09:00:00Z");
        assertThat(bens.at("editedAt").isNull()).isTrue();
        assertThat(bens.at("parent").isNull()).isTrue();
        assertThat(bens.at("thread").isNull()).isTrue();
        assertThat(bens.at("votes").toString()).isEqualTo("{\"agree\":0,\"disagree\":1,\"pass\":0}");
        assertThat(bens.at("ideas").size()).isZero();
    }

    @Test
    void aDeletedCommentKeepsItsPlaceAndLosesItsWords() {
        String id = ann.comments(world.articleId(), "Too hasty");
        ann.delete("/comments/" + id).ok();

        Answer comment = ann.get("/comments/" + id).ok();

        assertThat(comment.text("state")).isEqualTo("deleted");
        assertThat(comment.at("text").isNull()).isTrue();
        assertThat(comment.at("html").isNull()).isTrue();
        assertThat(comment.at("alias").isNull()).isTrue();
    }

    @Test
    void ideasComeNewestFirstOrInTheOrderOfARanking() {
        String liked = ann.proposes(world.questionId(), "Liked");
        String disliked = ann.proposes(world.questionId(), "Disliked");
        ben.votes("ideas/" + liked, "agree").votes("ideas/" + disliked, "disagree");

        Answer newest = ben.get("/questions/" + world.questionId() + "/ideas").ok();
        Answer ranked = ben.get("/questions/" + world.questionId() + "/ideas?sort=net&limit=1")
                .ok();

        assertThat(newest.texts("items", "id")).containsExactly(disliked, liked);
        assertThat(newest.at("items/0/standing").isNull()).isTrue();
        assertThat(ranked.texts("items", "id")).containsExactly(liked);
        assertThat(ranked.at("items/0/standing/rank").intValue()).isEqualTo(1);
        assertThat(ranked.at("items/0/standing/rated").booleanValue()).isTrue();
        assertThat(ranked.text("next")).isEqualTo(liked);
        assertThat(ranked.header("Link"))
                .isEqualTo("</crowd/questions/" + world.questionId() + "/ideas?sort=net&limit=1&after=" + liked
                        + ">; rel=\"next\"");
    }

    @Test
    void anIdeaShowsWhoMayReviseItMoreThanOthers() {
        String id = ann.proposes(world.questionId(), "Share rotas");
        ben.votes("ideas/" + id, "agree");

        Answer anns = ann.get("/ideas/" + id).ok();
        Answer bens = ben.get("/ideas/" + id).ok();

        assertThat(anns.text("text")).isEqualTo("Because of *this*.");
        assertThat(anns.at("revisable").booleanValue()).isTrue();
        assertThat(anns.at("mine").booleanValue()).isTrue();
        assertThat(bens.at("text").isNull()).isTrue();
        assertThat(bens.at("revisable").booleanValue()).isFalse();
        assertThat(bens.text("html")).isEqualTo("<p>Because of <em>this</em>.</p>");
        assertThat(bens.text("title")).isEqualTo("Share rotas");
        assertThat(bens.text("question")).isEqualTo(world.questionId());
        assertThat(bens.text("discussion")).isEqualTo(id);
        assertThat(bens.at("version").intValue()).isEqualTo(1);
        assertThat(bens.at("revisions").intValue()).isEqualTo(1);
        assertThat(bens.text("vote")).isEqualTo("agree");
        assertThat(bens.at("votes").toString()).isEqualTo("{\"agree\":1,\"disagree\":0,\"pass\":0}");
        assertThat(bens.at("sources").size()).isZero();
    }

    @Test
    void aCapturedIdeaLeadsBackToItsCommentAndTheCommentToTheIdea() {
        Person editor = world.host("editor", Role.FACILITATOR);
        String under = ann.comments(world.articleId(), "Rotas are the problem");
        String beside = ben.comments(world.questionId(), "Rotas, yes");
        String idea = editor.post(
                        "/questions/" + world.questionId() + "/captures",
                        "{\"comments\":[\"" + under + "\",\"" + beside + "\"],\"title\":\"Share rotas\",\"text\":\"\"}")
                .created()
                .text("id");

        Answer shown = ben.get("/ideas/" + idea).ok();
        Answer comment = ben.get("/comments/" + under).ok();

        assertThat(shown.text("alias")).isEqualTo(comment.text("alias"));
        assertThat(shown.text("html")).isEmpty();
        assertThat(shown.texts("sources", "comment")).containsExactly(under, beside);
        assertThat(shown.text("sources/0/url"))
                .isEqualTo("https://journal.example/articles/one#crowd-comment-" + under);
        assertThat(shown.text("sources/0/articleTitle")).isEqualTo("One ward");
        assertThat(shown.text("sources/0/alias")).isEqualTo(comment.text("alias"));
        assertThat(shown.at("sources/1/url").isNull()).isTrue();
        assertThat(shown.at("sources/1/articleTitle").isNull()).isTrue();
        assertThat(comment.at("ideas").toString())
                .isEqualTo("[{\"id\":\"" + idea + "\",\"title\":\"Share rotas\",\"url\":null}]");
    }

    @Test
    void aSourceThatWasTakenBackNamesNobody() {
        Person editor = world.host("editor", Role.FACILITATOR);
        String comment = ann.comments(world.articleId(), "Rotas are the problem");
        String idea = editor.post(
                        "/questions/" + world.questionId() + "/captures",
                        "{\"comments\":[\"" + comment + "\"],\"title\":\"Share rotas\",\"text\":\"\"}")
                .created()
                .text("id");
        ann.delete("/comments/" + comment).ok();

        assertThat(ben.get("/ideas/" + idea).ok().at("sources/0/alias").isNull())
                .isTrue();
    }

    @Test
    void theRevisionsOfAnIdeaAreItsWordingsFromTheFirstOn() {
        String id = ann.proposes(world.questionId(), "Share rotas");
        ann.put("/ideas/" + id, "{\"version\":1,\"title\":\"Share all rotas\",\"text\":\"Now.\"}")
                .ok();

        Answer revisions = ben.get("/ideas/" + id + "/revisions").ok();

        assertThat(revisions.texts("items", "title")).containsExactly("Share rotas", "Share all rotas");
        assertThat(revisions.at("items/1").toString())
                .isEqualTo(
                        "{\"number\":2,\"title\":\"Share all rotas\",\"text\":\"Now.\",\"at\":\"2015-02-10T09:00:00Z\"}");
    }

    @Test
    void aRankingHasEveryIdeaWithItsPlaceAndItsVotes() {
        String liked = ann.proposes(world.questionId(), "Liked");
        String disliked = ann.proposes(world.questionId(), "Disliked");
        ben.votes("ideas/" + liked, "agree").votes("ideas/" + disliked, "disagree");

        Answer ranking =
                ben.get("/questions/" + world.questionId() + "/ranking").ok();

        assertThat(ranking.text("method")).isEqualTo("wilson");
        assertThat(ranking.texts("items", "idea")).containsExactly(liked, disliked);
        assertThat(ranking.texts("items", "title")).containsExactly("Liked", "Disliked");
        assertThat(ranking.at("items/0/rank").intValue()).isEqualTo(1);
        assertThat(ranking.at("items/0/tier").intValue()).isEqualTo(1);
        assertThat(ranking.at("items/0/bestRank").intValue()).isEqualTo(1);
        assertThat(ranking.at("items/0/worstRank").intValue()).isBetween(1, 2);
        // The Wilson interval of 1 of 1 at 95 %: 0.2065 to 1 (Wilson 1927; statsmodels proportion_confint(1, 1)).
        assertThat(ranking.at("items/0/low").doubleValue()).isBetween(0.2065, 0.2066);
        assertThat(ranking.at("items/0/high").doubleValue()).isBetween(0.9999, 1.0);
        assertThat(ranking.at("items/0/rated").booleanValue()).isTrue();
        assertThat(ranking.at("items/0/votes").toString()).isEqualTo("{\"agree\":1,\"disagree\":0,\"pass\":0}");
        assertThat(ranking.at("warnings").isArray()).isTrue();
        assertThat(ranking.at("next").isNull()).isTrue();
    }

    @Test
    void anExplanationHasASentenceForReadersAndNumbersForMachines() {
        String idea = ann.proposes(world.questionId(), "Liked");
        ben.votes("ideas/" + idea, "agree");

        Answer explanation =
                ben.get("/ideas/" + idea + "/explanation?method=net").ok();

        assertThat(explanation.text("method")).isEqualTo("net");
        assertThat(explanation.text("sentence")).isNotEmpty();
        assertThat(explanation.at("score").doubleValue()).isEqualTo(1.0);
        assertThat(explanation.texts("terms", "name")).contains("agree");
        assertThat(explanation.text("terms/0/meaning")).isNotEmpty();
        assertThat(explanation.at("terms/0/value").isNumber()).isTrue();
    }
}
