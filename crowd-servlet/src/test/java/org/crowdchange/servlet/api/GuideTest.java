package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide of a closed campaign, in three forms, with links to what it rests on. */
class GuideTest {
    private static final GuideLinks OWN_PAGES = new GuideLinks() {
        @Override
        public String question(Question question) {
            return "/q/" + question.slug();
        }

        @Override
        public String idea(Idea idea) {
            return "/i/" + idea.id();
        }

        @Override
        public String comment(Comment comment) {
            return "/c/" + comment.id();
        }

        @Override
        public String votes(Guide.Entry entry) {
            return "/v/" + entry.idea();
        }
    };

    private final World world = new World();
    private final Person ann = world.guest();
    private final String under = ann.comments(world.articleId(), "Rotas <b>hurt</b>");
    private final String beside = ann.comments(world.questionId(), "Yes, rotas");
    private final String idea = capture(world, under, beside);

    private static String capture(World world, String... comments) {
        Person editor = world.host("editor", Role.FACILITATOR);
        String id = editor.post(
                        "/questions/" + world.questionId() + "/captures",
                        "{\"comments\":[\"" + String.join("\",\"", comments)
                                + "\"],\"title\":\"Share <rotas>\",\"text\":\"Now.\"}")
                .created()
                .text("id");
        editor.votes("ideas/" + id, "agree");
        return id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | text/html; charset=utf-8",
                "*/*                                           | text/html; charset=utf-8",
                "text/html,application/xhtml+xml,*/*;q=0.8     | text/html; charset=utf-8",
                "text/markdown                                 | text/markdown; charset=utf-8",
                "application/json                              | application/json",
                "Application/JSON                              | application/json",
                "application/*                                 | application/json",
                "application/json, text/html                   | text/html; charset=utf-8",
                "application/json, text/html;q=0.9             | application/json",
                "text/*;q=0.5, application/json;q=0.4          | text/html; charset=utf-8",
                "text/html;q=0, */*                            | text/markdown; charset=utf-8",
                "image/png                                     | text/html; charset=utf-8",
                "nonsense;;q=x, application/json ; q = 0.1     | application/json"
            })
    void theReaderChoosesTheForm(String accept, String type) {
        world.close();

        Answer guide = ann.with("Accept", accept).get("/campaigns/change/guide").ok();

        assertThat(guide.header("Content-Type")).isEqualTo(type);
        assertThat(guide.response().headers().all("Vary")).contains("Accept");
        assertThat(guide.header("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void withoutAClosedCampaignThereIsNoGuide() {
        ann.get("/campaigns/change/guide").refused(404, "not-found");
    }

    @Test
    void asJsonItHasTheIdeasTheirEvidenceAndTheirSources() {
        world.close();

        Answer guide = ann.with("Accept", "application/json")
                .get("/campaigns/change/guide")
                .ok();

        assertThat(guide.text("campaign/slug")).isEqualTo("change");
        assertThat(guide.text("campaign/title")).isEqualTo("Change from everywhere");
        assertThat(guide.text("campaign/summary")).isEqualTo("What stops good ideas?");
        assertThat(guide.text("method")).isEqualTo("wilson");
        assertThat(guide.text("at")).isEqualTo("2015-02-10T09:00:00Z");
        assertThat(guide.text("chapters/0/question/slug")).isEqualTo("barriers");
        assertThat(guide.text("chapters/0/url")).isEqualTo("/crowd/campaigns/change/questions/barriers");
        assertThat(guide.at("chapters/0/ideas").intValue()).isEqualTo(1);
        assertThat(guide.at("chapters/0/voters").intValue()).isEqualTo(1);
        String entry = "chapters/0/entries/0/";
        assertThat(guide.text(entry + "idea")).isEqualTo(idea);
        assertThat(guide.text(entry + "title")).isEqualTo("Share <rotas>");
        assertThat(guide.text(entry + "html")).isEqualTo("<p>Now.</p>");
        assertThat(guide.text(entry + "url")).isEqualTo("/crowd/ideas/" + idea);
        assertThat(guide.text(entry + "votesUrl")).isEqualTo("/crowd/ideas/" + idea + "/explanation?method=wilson");
        assertThat(guide.at(entry + "votes").toString()).isEqualTo("{\"agree\":1,\"disagree\":0,\"pass\":0}");
        assertThat(guide.at(entry + "revision").intValue()).isEqualTo(1);
        assertThat(guide.at(entry + "rank").intValue()).isEqualTo(1);
        assertThat(guide.at(entry + "bestRank").intValue()).isEqualTo(1);
        assertThat(guide.at(entry + "worstRank").intValue()).isEqualTo(1);
        assertThat(guide.text(entry + "explanation")).isNotEmpty();
        assertThat(guide.texts(entry + "sources", "comment")).containsExactly(under, beside);
        assertThat(guide.text(entry + "sources/0/url"))
                .isEqualTo("https://journal.example/articles/one#crowd-comment-" + under);
        assertThat(guide.text(entry + "sources/0/articleTitle")).isEqualTo("One ward");
        assertThat(guide.text(entry + "sources/0/html")).doesNotContain("<b>").contains("Rotas");
        assertThat(guide.text(entry + "sources/1/url")).isEqualTo("/crowd/comments/" + beside);
        assertThat(guide.at(entry + "sources/1/articleTitle").isNull()).isTrue();
    }

    @Test
    void theLinksOfTheApiLeadSomewhere() {
        world.close();
        Answer guide = ann.with("Accept", "application/json")
                .get("/campaigns/change/guide")
                .ok();

        for (String link : new String[] {
            "chapters/0/url",
            "chapters/0/entries/0/url",
            "chapters/0/entries/0/votesUrl",
            "chapters/0/entries/0/sources/1/url"
        }) {
            ann.get(guide.text(link).substring(Person.PREFIX.length())).ok();
        }
    }

    @Test
    void aSourceThatWasTakenBackHasNoWords() {
        ann.delete("/comments/" + under).ok();
        world.close();

        Answer guide = ann.with("Accept", "application/json")
                .get("/campaigns/change/guide")
                .ok();

        assertThat(guide.at("chapters/0/entries/0/sources/0/html").isNull()).isTrue();
    }

    @Test
    void asAPageItIsWholeEscapedAndCanDoNothing() {
        world.close();

        Answer guide =
                ann.with("Accept", "text/html").get("/campaigns/change/guide").ok();

        assertThat(guide.text())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(
                        "<title>Change from everywhere</title>", "Share &lt;rotas&gt;", "Rotas &lt;b&gt;hurt&lt;/b&gt;")
                .contains("href=\"/crowd/ideas/" + idea + "\"")
                .doesNotContain("<script", "<rotas>", "<b>");
        assertThat(guide.header("Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
                .containsPattern("style-src 'sha256-[A-Za-z0-9+/]{43}='")
                .doesNotContain("unsafe");
    }

    @Test
    void asMarkdownItLeadsToTheSamePlaces() {
        world.close();

        Answer guide = ann.with("Accept", "text/markdown")
                .get("/campaigns/change/guide")
                .ok();

        assertThat(guide.text())
                .startsWith("# Change from everywhere")
                .contains("</crowd/ideas/" + idea + ">", "#crowd-comment-" + under);
    }

    @Test
    void aHostWithPagesOfItsOwnIsLinkedTo() {
        World linked = new World(o -> o.links = Optional.of(OWN_PAGES));
        Person ben = linked.guest();
        String one = ben.comments(linked.articleId(), "One");
        String two = ben.comments(linked.questionId(), "Two");
        String made = capture(linked, one, two);

        Answer shown = ben.get("/ideas/" + made).ok();
        assertThat(shown.text("sources/0/url")).isEqualTo("/c/" + one);
        assertThat(shown.text("sources/1/url")).isEqualTo("/c/" + two);
        assertThat(ben.get("/comments/" + one).ok().text("ideas/0/url")).isEqualTo("/i/" + made);

        linked.close();
        Answer guide = ben.with("Accept", "application/json")
                .get("/campaigns/change/guide")
                .ok();
        assertThat(guide.text("chapters/0/url")).isEqualTo("/q/barriers");
        assertThat(guide.text("chapters/0/entries/0/url")).isEqualTo("/i/" + made);
        assertThat(guide.text("chapters/0/entries/0/votesUrl")).isEqualTo("/v/" + made);
        assertThat(guide.text("chapters/0/entries/0/sources/0/url")).isEqualTo("/c/" + one);
    }
}
