package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** What a reader and an editor do in a browser, with a kill in the middle. */
class ReaderIT {
    private static final String ARTICLE = "/articles/where-good-ideas-wait";
    private static final String QUESTION = "/campaigns/the-other-way-up/questions/barriers";

    @Test
    void aGuestCommentsProposesAndVotesAndNothingOfItIsLostWhenTheProcessIsKilled(@TempDir Path data) throws Exception {
        try (Browser ann = Browser.open();
                Browser ben = Browser.open()) {
            String address;
            try (NewsroomProcess newsroom = NewsroomProcess.start(data, "--port", "0")) {
                address = newsroom.address();
                commentAndReply(ann, address);
                proposeAndChangeVote(ann, address);
                seesItAll(ann, address, "agree", true);
                seesItAll(ben, address, "agree", false);
                newsroom.kill();
            }
            String port = Integer.toString(URI.create(address).getPort());
            try (NewsroomProcess again = NewsroomProcess.start(data, "--port", port)) {
                assertThat(again.address()).isEqualTo(address);
                seesItAll(ann, address, "agree", true);
                seesItAll(ben, address, "agree", false);
                pictures(ann, address);
            }
        }
    }

    private static void commentAndReply(Browser browser, String address) {
        browser.go(address + ARTICLE);
        browser.type("[data-test=comment-text]", "We lost a **good** idea <script>alert(1)</script> last week");
        browser.click(browser.find("[data-test=comment-post]"));
        WebElement comment = browser.find("[data-test=comment]", "We lost a good idea");
        browser.click(browser.within(comment, "[data-test=reply]"));
        browser.type("[data-test=reply-text]", "So did we");
        browser.click(browser.find("[data-test=reply-post]"));
        browser.find("[data-test=comment]", "So did we");
    }

    private static void proposeAndChangeVote(Browser browser, String address) {
        browser.go(address + QUESTION);
        browser.click(browser.find("[data-test=propose]"));
        browser.type("[data-test=idea-title]", "A shelf for waiting ideas");
        browser.type("[data-test=idea-text]", "Everybody can see what waits and for whom.");
        browser.click(browser.find("[data-test=idea-post]"));
        vote(browser, "disagree");
        vote(browser, "agree");
    }

    private static void vote(Browser browser, String vote) {
        WebElement idea = browser.find("[data-test=idea]", "A shelf for waiting ideas");
        browser.click(browser.within(idea, "[data-test=vote][data-vote=" + vote + "]"));
        browser.until("the vote " + vote, () -> pressed(browser, vote).equals("true"));
    }

    private static String pressed(Browser browser, String vote) {
        WebElement idea = browser.find("[data-test=idea]", "A shelf for waiting ideas");
        return String.valueOf(
                browser.within(idea, "[data-test=vote][data-vote=" + vote + "]").getAttribute("aria-pressed"));
    }

    private static void seesItAll(Browser browser, String address, String vote, boolean own) {
        browser.go(address + ARTICLE);
        WebElement comment = browser.find("[data-test=comment]", "We lost a good idea <script>alert(1)</script>");
        browser.find("[data-test=comment]", "So did we");
        assertThat(browser.all("[data-test=edit]", comment).isEmpty()).isNotEqualTo(own);
        browser.go(address + QUESTION);
        browser.find("[data-test=idea]", "Everybody can see what waits and for whom.");
        browser.until("the own vote", () -> pressed(browser, vote).equals(Boolean.toString(own)));
        WebElement idea = browser.find("[data-test=idea]", "A shelf for waiting ideas");
        browser.click(browser.within(idea, "[data-test=why]"));
        browser.find("[data-test=explanation-sentence]", "1 of 1 agreed");
    }

    private static void pictures(Browser browser, String address) throws Exception {
        for (String path : new String[] {"/", ARTICLE, QUESTION, "/campaigns/the-other-way-up"}) {
            browser.go(address + path);
            if (path.equals(ARTICLE)) {
                browser.find("[data-test=comment]");
            } else if (path.equals(QUESTION)) {
                browser.find("[data-test=idea]");
            }
            String name = path.equals("/") ? "front" : path.substring(path.lastIndexOf('/') + 1);
            browser.picture(name, 1280);
            browser.size(390, 800);
            assertThat(browser.scrollsSideways()).as(path + " on a telephone").isFalse();
            browser.picture(name, 390);
        }
    }

    @Test
    void oneIdeaIsFollowedFromACommentToTheGuideAndBackByItsLinks(@TempDir Path data) throws Exception {
        try (NewsroomProcess newsroom = NewsroomProcess.start(data, "--port", "0");
                Browser reader = Browser.open();
                Browser editor = Browser.open()) {
            String address = newsroom.address();
            reader.go(address + ARTICLE);
            reader.type("[data-test=comment-text]", "Put a shelf by the door for ideas that wait.");
            reader.click(reader.find("[data-test=comment-post]"));
            WebElement comment = reader.find("[data-test=comment]", "Put a shelf by the door");
            String commentId = String.valueOf(comment.getAttribute("data-id"));

            editor.go(newsroom.desk());
            editor.find("h1", "The desk");
            editor.go(address + ARTICLE);
            editor.click(editor.within(
                    editor.find("[data-test=comment]", "Put a shelf by the door"), "[data-test=capture]"));
            editor.type("[data-test=capture-title]", "A shelf for waiting ideas");
            editor.click(editor.find("[data-test=capture-post]"));
            editor.find("[data-test=idea-link]", "A shelf for waiting ideas");

            reader.go(address + QUESTION);
            WebElement idea = reader.find("[data-test=idea]", "A shelf for waiting ideas");
            String ideaId = String.valueOf(idea.getAttribute("data-id"));
            reader.click(reader.within(idea, "[data-test=vote][data-vote=agree]"));
            reader.go(address + "/campaigns/the-other-way-up/rankings/barriers");
            reader.until("the vote in the ranking", () -> {
                reader.reload();
                return reader.find("#idea-" + ideaId).getText().contains("1");
            });

            editor.go(address + "/desk");
            editor.click(editor.find(".desk-campaign button"));
            editor.find("h3 a", "A shelf for waiting ideas");
            assertThat(editor.url()).isEqualTo(address + "/campaigns/the-other-way-up/guide");
            editor.picture("guide", 1280);
            editor.picture("guide", 390);

            WebElement entry = editor.find("#idea-" + ideaId);
            assertThat(entry.getText()).contains("1 of 1 agreed").contains("Votes: 1 agree, 0 disagree, 0 pass");
            editor.click(editor.within(entry, "summary"));
            editor.click(editor.within(entry, "blockquote footer a"));
            assertThat(editor.url()).isEqualTo(address + ARTICLE + "#crowd-comment-" + commentId);
            WebElement source = editor.find("[data-test=comment]", "Put a shelf by the door");
            editor.click(editor.within(source, "[data-test=idea-link]"));
            editor.until("the idea's page", () -> editor.url().endsWith("#crowd-idea-" + ideaId));
            editor.find("[data-test=idea]", "A shelf for waiting ideas");
            editor.find("[data-test=guide]");

            editor.go(address + "/guide");
            editor.click(editor.within(editor.find("#idea-" + ideaId), ".crowd-guide-evidence a"));
            assertThat(editor.url())
                    .isEqualTo(address + "/campaigns/the-other-way-up/rankings/barriers#idea-" + ideaId);
        }
    }
}
