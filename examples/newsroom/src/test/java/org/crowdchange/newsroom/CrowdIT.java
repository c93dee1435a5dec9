package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated crowd and an imported one, from the command line to the pages, on H2. */
class CrowdIT {
    private static final Pattern OVER = Pattern.compile("(The campaign is over)");
    private static final Pattern THERE = Pattern.compile("(vtaiwan-uberx: 1,921 people, 197 statements, \\S+ votes.*)");

    private final HttpClient http = HttpClient.newHttpClient();

    private String get(String url) throws Exception {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        return response.body();
    }

    @Test
    void theReplayMeetsThePublishedFiguresAndCanBeLookedAtAfterARestart(@TempDir Path data) throws Exception {
        try (NewsroomProcess newsroom = NewsroomProcess.start(data, "--port", "0", "--crowd", "--crowd-seconds", "0")) {
            String address = newsroom.address();
            newsroom.await(OVER);
            looksRight(address);
            newsroom.kill();
        }
        try (NewsroomProcess again = NewsroomProcess.start(data, "--port", "0", "--crowd")) {
            String address = again.address();
            again.await(OVER);
            looksRight(address);
        }
    }

    private void looksRight(String address) throws Exception {
        // As published: 1,455 people with 7,519 contributions in the debate, 291 ideas, 3,595 people and 13,895
        // contributions in all.
        assertThat(get(address + "/crowd/campaigns/the-other-way-up-2015/figures"))
                .contains("\"total\":{\"participants\":3595,")
                .contains("\"ideas\":291,")
                .contains("\"contributions\":13895}")
                .containsPattern("\"debate\":\\{\"participants\":1455,[^}]*\"contributions\":7519}");
        assertThat(get(address + "/campaigns/the-other-way-up-2015"))
                .contains("Extended from 23 January 2015 to 26 January 2015");
        assertThat(get(address + "/campaigns/the-other-way-up-2015/rankings/barriers"))
                .contains("class=\"tier\"")
                .contains("class=\"bar-interval\"")
                .contains("may be 1 to ");
        String guide = get(address + "/campaigns/the-other-way-up-2015/guide");
        assertThat(Pattern.compile("<li id=\"idea-").matcher(guide).results().count())
                .isEqualTo(15);
        assertThat(guide).contains("#crowd-comment-");
        // And the journal's own campaign is open for the one who has just watched.
        assertThat(get(address + "/crowd/campaigns/the-other-way-up")).contains("\"phase\":\"open\"");
    }

    @Test
    void aRealConversationComesInWholeAndOnlyOnce(@TempDir Path data) throws Exception {
        Path folder = Path.of(System.getProperty("crowd.shared", "none"), "data", "polis", "vtaiwan.uberx");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the shared data is not there: " + folder);
        try (NewsroomProcess newsroom = NewsroomProcess.start(data, "--port", "0", "--import", folder.toString())) {
            newsroom.await(THERE);
            // 31,029 agree + 11,894 disagree + 6,520 pass, as another tool counted them.
            assertThat(get(newsroom.address() + "/crowd/campaigns/vtaiwan-uberx/figures"))
                    .contains("\"participants\":1921,\"comments\":0,\"ideas\":197,\"votes\":49443,");
            assertThat(get(newsroom.address() + "/campaigns/vtaiwan-uberx/rankings/statements"))
                    .contains("197 ideas")
                    .contains("49,443 votes");
        }
        try (NewsroomProcess again = NewsroomProcess.start(data, "--port", "0", "--import", folder.toString())) {
            assertThat(again.await(THERE)).contains("(already there)");
        }
    }
}
