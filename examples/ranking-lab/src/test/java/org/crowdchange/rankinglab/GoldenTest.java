package org.crowdchange.rankinglab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crowdchange.rankinglab.golden.CaseResult;
import org.crowdchange.rankinglab.golden.CaseResult.Status;
import org.crowdchange.rankinglab.golden.Verification;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the library computes is what other people's programs computed, where their results are at hand. */
class GoldenTest {

    @Test
    void nothingDiffersFromTheSharedResults() throws IOException {
        Path folder = Path.of(System.getProperty("crowd.shared", "shared"), "golden");
        Assumptions.assumeTrue(Files.isDirectory(folder), "there are no shared results: no golden under crowd.shared");

        List<CaseResult> results = new Verification().run(folder, result -> {});

        assertThat(results).isNotEmpty().noneMatch(each -> each.status() == Status.FAILED);
    }

    @Test
    void nothingDiffersFromPublishedAndHandComputedAnswers() throws IOException, URISyntaxException {
        Path folder = Path.of(GoldenTest.class.getResource("/golden").toURI());

        List<CaseResult> results = new Verification().run(folder, result -> {});

        assertThat(results).hasSizeGreaterThan(30).allMatch(each -> each.status() == Status.PASSED);
    }
}
