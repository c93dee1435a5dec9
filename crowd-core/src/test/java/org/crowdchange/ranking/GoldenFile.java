package org.crowdchange.ranking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of other people's programs, in the folder that the system property {@code crowd.shared} names. */
public final class GoldenFile {

    private GoldenFile() {}

    /** The cases of one algorithm; the test is skipped where the files are not there. */
    public static List<JsonNode> cases(String file, String algorithm) {
        Path path = Path.of(System.getProperty("crowd.shared", "shared"), "golden", file);
        Assumptions.assumeTrue(Files.exists(path), "there is no reference data: no " + file + " under crowd.shared");
        List<JsonNode> cases = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(path).get("cases")) {
            if (each.get("algorithm").asString().equals(algorithm)) {
                cases.add(each);
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case of " + algorithm + " in " + path);
        }
        return cases;
    }
}
